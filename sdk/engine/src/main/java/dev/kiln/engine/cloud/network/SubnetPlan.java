package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a subnet: its block, its gateway and the pools that ports get theirs from.
 *
 * @param cidr the block
 * @param gateway the gateway's address, or null for none
 * @param pools the pools
 */
record SubnetPlan(Cidr cidr, @Nullable Address gateway, List<AddressRange> pools) {

    /** The addresses as asked for; what is left out is what the service would choose. */
    static SubnetPlan of(ResourceContext resource, Cidr cidr, @Nullable String gatewayText, List<Fields> asked) {
        Address gateway = gateway(resource, cidr, gatewayText);
        List<AddressRange> pools = new ArrayList<>();
        for (Fields pool : asked) {
            pools.add(pool(resource, cidr, pool));
        }
        checkDisjoint(resource, cidr, pools);
        if (pools.isEmpty()) {
            return new SubnetPlan(cidr, gateway, cidr.usable().without(gateway));
        }
        for (AddressRange pool : pools) {
            if (gateway != null && pool.contains(gateway)) {
                throw Service.NEUTRON.refusal(
                        resource, 409, "Gateway ip " + gateway + " conflicts with allocation pool " + pool + ".");
            }
        }
        return new SubnetPlan(cidr, gateway, pools);
    }

    /** The addresses of a subnet that there is. */
    static SubnetPlan of(CloudObject subnet) {
        Fields fields = Fields.of(subnet);
        Cidr cidr = Cidr.parse(fields.text("cidr", ""))
                .orElseThrow(() -> new IllegalStateException("subnet " + subnet.id() + " has no cidr"));
        String gateway = fields.text("gateway_ip");
        List<AddressRange> pools = new ArrayList<>();
        for (Fields pool : fields.maps("allocation_pools")) {
            Address.parse(pool.text("start", ""))
                    .ifPresent(start -> Address.parse(pool.text("end", ""))
                            .ifPresent(end -> pools.add(new AddressRange(start, end))));
        }
        return new SubnetPlan(
                cidr, gateway == null ? null : Address.parse(gateway).orElse(null), pools);
    }

    private static @Nullable Address gateway(ResourceContext resource, Cidr cidr, @Nullable String text) {
        if (text == null) {
            Address first = cidr.usable().start();
            return cidr.contains(first) ? first : null;
        }
        if (text.isEmpty() || text.equals("~")) {
            return null;
        }
        Address gateway =
                Address.parse(text).orElseThrow(() -> invalid(resource, "'" + text + "' is not a valid IP address."));
        if (gateway.version() != cidr.version()) {
            throw invalid(
                    resource, "gateway_ip '" + text + "' does not match the ip_version '" + cidr.version() + "'.");
        }
        return gateway;
    }

    private static AddressRange pool(ResourceContext resource, Cidr cidr, Fields pool) {
        Address start = Address.parse(pool.text("start", "")).orElse(null);
        Address end = Address.parse(pool.text("end", "")).orElse(null);
        String text = pool.text("start", "") + "-" + pool.text("end", "");
        if (start == null || end == null || start.version() != end.version() || start.compareTo(end) > 0) {
            throw Service.NEUTRON.refusal(resource, 400, "The allocation pool " + text + " is not valid.");
        }
        AddressRange range = new AddressRange(start, end);
        AddressRange usable = cidr.usable();
        if (!usable.contains(start) || !usable.contains(end)) {
            throw Service.NEUTRON.refusal(
                    resource, 400, "The allocation pool " + range + " spans beyond the subnet cidr " + cidr + ".");
        }
        return range;
    }

    private static void checkDisjoint(ResourceContext resource, Cidr cidr, List<AddressRange> pools) {
        for (int i = 0; i < pools.size(); i++) {
            for (int j = i + 1; j < pools.size(); j++) {
                if (pools.get(i).overlaps(pools.get(j))) {
                    throw Service.NEUTRON.refusal(
                            resource,
                            409,
                            "Found overlapping allocation pools: " + pools.get(i) + " " + pools.get(j) + " for subnet "
                                    + cidr + ".");
                }
            }
        }
    }

    static ResourceException invalid(ResourceContext resource, String text) {
        return Service.NEUTRON.refusal(resource, 400, "Invalid input for operation: " + text);
    }

    /** As the service shows them. */
    List<Map<String, @Nullable Object>> shownPools() {
        return pools.stream().map(AddressRange::asPool).toList();
    }
}
