package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::PoolMember}. */
final class PoolMemberHandler extends BalancerPart {

    PoolMemberHandler() {
        super(BalancerKinds.MEMBERS, "Member");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = basic(resource, properties);
        String pool = idOf(resource, properties, "pool", BalancerKinds.POOLS);
        String address = properties.text("address", "");
        int port = properties.number("protocol_port", 0);
        for (CloudObject other : resource.cloud().findBy(kind(), "pool_id", String.valueOf(pool))) {
            if (address.equals(other.text("address")) && number(other, "protocol_port") == port) {
                throw service()
                        .refusal(
                                resource,
                                409,
                                "Another member on this pool is already using ip " + address + " on protocol_port "
                                        + port);
            }
        }
        fields.remove("pool");
        fields.remove("subnet");
        fields.put("pool_id", pool);
        fields.put("subnet_id", idOf(resource, properties, "subnet", NetworkKinds.SUBNETS));
        fields.put("name", resource.physicalName());
        fields.put("operating_status", "NO_MONITOR");
        return fields;
    }
}
