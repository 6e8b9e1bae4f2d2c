package dev.kiln.engine.cloud.local;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What quotas are called in the settings, and what they limit. */
final class QuotaNames {

    private static final Map<String, String> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("networks", "neutron/networks"),
            Map.entry("subnets", "neutron/subnets"),
            Map.entry("ports", "neutron/ports"),
            Map.entry("routers", "neutron/routers"),
            Map.entry("floating_ips", "neutron/floatingips"),
            Map.entry("security_groups", "neutron/security_groups"),
            Map.entry("security_group_rules", "neutron/security_group_rules"),
            Map.entry("servers", "nova/servers"),
            Map.entry("cores", "nova/cores"),
            Map.entry("ram", "nova/ram"),
            Map.entry("key_pairs", "nova/keypairs"),
            Map.entry("server_groups", "nova/server_groups"),
            Map.entry("volumes", "cinder/volumes"),
            Map.entry("gigabytes", "cinder/gigabytes"),
            Map.entry("backups", "cinder/backups"),
            Map.entry("load_balancers", "octavia/loadbalancers"),
            Map.entry("listeners", "octavia/listeners"),
            Map.entry("pools", "octavia/pools"),
            Map.entry("members", "octavia/members"),
            Map.entry("health_monitors", "octavia/healthmonitors"),
            Map.entry("zones", "designate/zones"),
            Map.entry("record_sets", "designate/recordsets"),
            Map.entry("projects", "keystone/projects"),
            Map.entry("users", "keystone/users")));

    private QuotaNames() {}

    static String[] all() {
        return KINDS.keySet().toArray(new String[0]);
    }

    static @Nullable String kind(String name) {
        return KINDS.get(name);
    }
}
