package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What protects a port, and what it may not have without protection. */
final class PortSecurity {

    private static final String ENABLED = "port_security_enabled";
    private static final String GROUPS = "security_groups";
    private static final String PAIRS = "allowed_address_pairs";

    private PortSecurity() {}

    /** Settles the fields of a new port; an unprotected one may have no groups, and has not the usual one. */
    static void settleNew(ResourceContext resource, Map<String, @Nullable Object> port, boolean asksForGroups) {
        pairs(resource, port);
        if (!new Fields(port).flag(ENABLED, true)) {
            if (asksForGroups && !new Fields(port).list(GROUPS).isEmpty()) {
                throw Service.NEUTRON.refusal(
                        resource,
                        400,
                        "Port security must be enabled and port must have an IP address in order to use security groups.");
            }
            port.put(GROUPS, List.of());
        }
    }

    /** Settles the fields of a port that changes. */
    static void settle(ResourceContext resource, Map<String, @Nullable Object> port) {
        pairs(resource, port);
        if (!new Fields(port).flag(ENABLED, true)
                && !new Fields(port).list(GROUPS).isEmpty()) {
            throw Service.NEUTRON.refusal(
                    resource,
                    409,
                    "Port has security group associated. Cannot disable port security or IP address until security group"
                            + " is removed.");
        }
    }

    /** A pair without a hardware address has the port's. */
    private static void pairs(ResourceContext resource, Map<String, @Nullable Object> port) {
        List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
        for (Fields pair : new Fields(port).maps(PAIRS)) {
            Map<String, @Nullable Object> whole = new LinkedHashMap<>();
            whole.put("ip_address", pair.get("ip_address"));
            whole.put("mac_address", pair.has("mac_address") ? pair.get("mac_address") : port.get("mac_address"));
            pairs.add(whole);
        }
        if (!pairs.isEmpty() && !new Fields(port).flag(ENABLED, true)) {
            throw Service.NEUTRON.refusal(
                    resource, 409, "Port Security must be enabled in order to have allowed address pairs on a port.");
        }
        port.put(PAIRS, pairs);
    }
}
