package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::Subnet}. */
final class SubnetHandler extends ServiceHandler {

    SubnetHandler() {
        super(Service.NEUTRON, NetworkKinds.SUBNETS, "Subnet");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        CloudObject network = Lookup.require(
                resource,
                NetworkKinds.NETWORKS,
                "network",
                String.valueOf(properties.firstText("network", "network_id")));
        Cidr cidr = cidr(resource, properties);
        int version = properties.number("ip_version", 4);
        if (cidr.version() != version) {
            throw SubnetPlan.invalid(resource, "cidr '" + cidr + "' does not match the ip_version '" + version + "'.");
        }
        for (CloudObject other : resource.cloud().findBy(NetworkKinds.SUBNETS, "network_id", network.id())) {
            if (SubnetPlan.of(other).cidr().overlaps(cidr)) {
                throw SubnetPlan.invalid(
                        resource,
                        "Requested subnet with cidr: " + cidr + " for network: " + network.id()
                                + " overlaps with another subnet.");
            }
        }
        String gateway = properties.values().get("gateway_ip") instanceof String text ? text : null;
        SubnetPlan plan = SubnetPlan.of(resource, cidr, gateway, properties.maps("allocation_pools"));
        String project = properties.text("tenant_id", resource.stack().projectId());
        Map<String, @Nullable Object> fields = fields(nameOf(resource, properties), network.id(), plan);
        fields.put("enable_dhcp", properties.flag("enable_dhcp", true));
        fields.put("dns_nameservers", properties.list("dns_nameservers"));
        fields.put("host_routes", properties.list("host_routes"));
        fields.put("ipv6_address_mode", properties.text("ipv6_address_mode"));
        fields.put("ipv6_ra_mode", properties.text("ipv6_ra_mode"));
        fields.put("segment_id", properties.text("segment"));
        fields.put("tags", properties.list("tags"));
        fields.put("tenant_id", project);
        fields.put("project_id", project);
        String pool = properties.text("subnetpool");
        fields.put(
                "subnetpool_id",
                pool == null
                        ? null
                        : Lookup.require(resource, NetworkKinds.SUBNET_POOLS, "subnetpool", pool)
                                .id());
        fields.putAll(properties.map("value_specs"));
        return fields;
    }

    /** The fields of a subnet of which only its addresses are known. */
    static Map<String, @Nullable Object> fields(String name, String networkId, SubnetPlan plan) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("network_id", networkId);
        fields.put("cidr", plan.cidr().toString());
        fields.put("ip_version", plan.cidr().version());
        fields.put("gateway_ip", plan.gateway() == null ? null : plan.gateway().toString());
        fields.put("allocation_pools", plan.shownPools());
        fields.put("enable_dhcp", true);
        fields.put("dns_nameservers", List.of());
        fields.put("host_routes", List.of());
        return fields;
    }

    private static Cidr cidr(ResourceContext resource, Fields properties) {
        String text = properties.text("cidr");
        if (text != null) {
            return Cidr.parse(text)
                    .orElseThrow(() -> SubnetPlan.invalid(resource, "'" + text + "' is not a valid IP subnet."));
        }
        String pool = properties.text("subnetpool");
        if (pool == null) {
            throw SubnetPlan.invalid(
                    resource, "Bad subnets request: a subnetpool must be specified in the absence of a cidr.");
        }
        return SubnetPool.next(
                resource,
                Lookup.require(resource, NetworkKinds.SUBNET_POOLS, "subnetpool", pool),
                properties.number("prefixlen", -1));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        fields.remove("value_specs");
        fields.putAll(new Fields(change.changed()).map("value_specs"));
        if (change.has("segment")) {
            fields.put("segment_id", fields.remove("segment"));
        }
        for (String list : List.of("dns_nameservers", "host_routes", "tags")) {
            fields.computeIfAbsent(list, absent -> List.of());
        }
        if (change.has("gateway_ip") || change.has("allocation_pools")) {
            Fields after = new Fields(change.after());
            String gateway = change.after().get("gateway_ip") instanceof String text ? text : null;
            Cidr cidr = SubnetPlan.of(object).cidr();
            SubnetPlan plan = SubnetPlan.of(resource, cidr, gateway, after.maps("allocation_pools"));
            fields.put(
                    "gateway_ip", plan.gateway() == null ? null : plan.gateway().toString());
            fields.put("allocation_pools", plan.shownPools());
        }
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        if (Ports.onSubnet(resource.cloud(), object).findAny().isPresent()) {
            throw service()
                    .refusal(
                            resource,
                            409,
                            "Unable to complete operation on subnet " + object.id()
                                    + ": One or more ports have an IP allocation from this subnet.");
        }
    }
}
