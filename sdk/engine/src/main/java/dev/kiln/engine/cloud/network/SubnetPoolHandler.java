package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::SubnetPool}. */
final class SubnetPoolHandler extends ServiceHandler {

    private static final String PREFIXES = "prefixes";

    SubnetPoolHandler() {
        super(Service.NEUTRON, NetworkKinds.SUBNET_POOLS, "Subnet pool");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        fields.put("name", nameOf(resource, properties));
        fields.put("tenant_id", properties.text("tenant_id", resource.stack().projectId()));
        fields.put(PREFIXES, joined(properties));
        return fields;
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        fields.put(PREFIXES, joined(new Fields(fields)));
    }

    private static List<String> joined(Fields pool) {
        List<Cidr> blocks = pool.texts(PREFIXES).stream()
                .flatMap(text -> Cidr.parse(text).stream())
                .toList();
        return Cidr.joined(blocks).stream().map(Cidr::toString).toList();
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        if (!resource.cloud()
                .findBy(NetworkKinds.SUBNETS, "subnetpool_id", object.id())
                .isEmpty()) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Subnet pool " + object.id()
                                    + " could not be deleted. There are still subnets allocated from it.");
        }
    }
}
