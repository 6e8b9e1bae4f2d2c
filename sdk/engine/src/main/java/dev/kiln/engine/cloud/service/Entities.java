package dev.kiln.engine.cloud.service;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import java.util.Map;
import java.util.Optional;

/** What Heat's custom constraints look up in a service, where the simulated cloud knows all that there is. */
public final class Entities {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("neutron.network", "neutron/networks"),
            Map.entry("neutron.subnet", "neutron/subnets"),
            Map.entry("neutron.subnetpool", "neutron/subnetpools"),
            Map.entry("neutron.port", "neutron/ports"),
            Map.entry("neutron.router", "neutron/routers"),
            Map.entry("neutron.security_group", "neutron/security_groups"),
            Map.entry("nova.flavor", "nova/flavors"),
            Map.entry("nova.keypair", "nova/keypairs"),
            Map.entry("nova.server", "nova/servers"),
            Map.entry("glance.image", "glance/images"),
            Map.entry("cinder.volume", "cinder/volumes"),
            Map.entry("cinder.vtype", "cinder/types"),
            Map.entry("cinder.snapshot", "cinder/snapshots"),
            Map.entry("cinder.backup", "cinder/backups"),
            Map.entry("keystone.project", "keystone/projects"),
            Map.entry("keystone.user", "keystone/users"),
            Map.entry("keystone.group", "keystone/groups"),
            Map.entry("keystone.role", "keystone/roles"));

    private Entities() {}

    /**
     * Whether a constraint names a kind of thing that the simulated cloud knows.
     *
     * @param constraint the constraint's name
     * @return false for formats, and for services that are simulated only generically
     */
    public static boolean knows(String constraint) {
        return KINDS.containsKey(constraint);
    }

    /**
     * The id of what a value names.
     *
     * @param cloud the cloud
     * @param constraint the constraint's name, for example {@code nova.flavor}
     * @param value an id or a name
     * @return the id, or empty when there is no such thing or nothing is known of the constraint
     */
    public static Optional<String> id(Cloud cloud, String constraint, String value) {
        String kind = KINDS.get(constraint);
        return kind == null ? Optional.empty() : Lookup.find(cloud, kind, value).map(CloudObject::id);
    }

    /**
     * What is wrong with a value that should name something.
     *
     * @param cloud the cloud
     * @param constraint the constraint's name, for example {@code nova.flavor}
     * @param value an id or a name
     * @return Heat's text, or empty when there is such a thing or nothing is known of the constraint
     */
    public static Optional<String> problem(Cloud cloud, String constraint, String value) {
        String kind = KINDS.get(constraint);
        if (kind == null || Lookup.find(cloud, kind, value).isPresent()) {
            return Optional.empty();
        }
        int same = cloud.findBy(kind, "name", value).size();
        return Optional.of("Error validating value '" + value + "': " + Lookup.problem(kind, value, same));
    }
}
