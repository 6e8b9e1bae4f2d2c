package dev.kiln.engine.cloud.local;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.compute.ComputeKinds;
import dev.kiln.engine.cloud.identity.IdentityKinds;
import dev.kiln.engine.cloud.image.ImageHandler;
import dev.kiln.engine.cloud.network.CatalogueNetwork;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.volume.VolumeKinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the objects of a catalogue. An entry without an id has one that its name decides, so that it is the same in every run. */
final class CatalogueBuilder {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f KeyPairCli";

    private final Map<String, CloudObject> objects = new LinkedHashMap<>();

    /** What there is unless settings say otherwise. */
    static CatalogueBuilder usual() {
        CatalogueBuilder builder = new CatalogueBuilder();
        builder.zone("nova");
        builder.image(Map.of("name", "Img_cli"));
        builder.image(Map.of("name", "cirros", "min_disk", 1, "disk_format", "qcow2"));
        builder.image(Map.of("name", "ubuntu-24.04", "min_disk", 5, "min_ram", 512, "disk_format", "qcow2"));
        builder.flavor(Map.of("name", "Flavor_cli", "vcpus", 1, "ram", 512, "disk", 1));
        builder.flavor(Map.of("name", "m1.tiny", "vcpus", 1, "ram", 512, "disk", 1));
        builder.flavor(Map.of("name", "m1.small", "vcpus", 1, "ram", 2048, "disk", 20));
        builder.flavor(Map.of("name", "m1.medium", "vcpus", 2, "ram", 4096, "disk", 40));
        builder.flavor(Map.of("name", "m1.large", "vcpus", 4, "ram", 8192, "disk", 80));
        builder.flavor(Map.of("name", "m1.xlarge", "vcpus", 8, "ram", 16384, "disk", 160));
        builder.keyPair(Map.of("name", "KeyPairCli", "public_key", KEY));
        builder.volumeType("__DEFAULT__");
        builder.network(Map.of(
                "name",
                "provider",
                "shared",
                true,
                "subnets",
                List.of(Map.of("name", "provider-subnet", "cidr", "10.20.0.0/24"))));
        builder.network(Map.of(
                "name",
                "public",
                "external",
                true,
                "subnets",
                List.of(Map.of("name", "public-subnet", "cidr", "172.24.4.0/24"))));
        builder.securityGroup("default");
        builder.identity(IdentityKinds.DOMAINS, Map.of("name", "Default", "id", "default"));
        builder.identity(IdentityKinds.PROJECTS, Map.of("name", "demo"));
        builder.identity(IdentityKinds.USERS, Map.of("name", "demo"));
        for (String role : List.of("admin", "member", "reader", "heat_stack_owner")) {
            builder.identity(IdentityKinds.ROLES, Map.of("name", role));
        }
        return builder;
    }

    Catalogue build() {
        return new Catalogue(new ArrayList<>(objects.values()));
    }

    private static String id(String kind, Fields entry) {
        return entry.text("id", stableId(kind, entry.text("name", "")));
    }

    private static String stableId(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** An entry takes the place of an earlier one of the same kind and name. */
    private void add(String kind, String id, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.putAll(fields);
        Object name = fields.get("name");
        objects.values()
                .removeIf(old -> old.kind().equals(kind)
                        && (old.id().equals(id) || (name != null && name.equals(old.get("name")))));
        objects.put(kind + "/" + id, new CloudObject(kind, id, body));
    }

    void image(Map<String, ? extends @Nullable Object> entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", "active");
        fields.put("visibility", "public");
        fields.put("disk_format", "raw");
        fields.put("container_format", "bare");
        fields.put("min_disk", 0);
        fields.put("min_ram", 0);
        fields.putAll(entry);
        add(ImageHandler.IMAGES, id(ImageHandler.IMAGES, new Fields(fields)), fields);
    }

    void flavor(Map<String, ? extends @Nullable Object> entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("swap", 0);
        fields.put("disk", 0);
        fields.put("is_public", true);
        fields.put("extra_specs", Map.of());
        fields.putAll(entry);
        Object ephemeral = fields.remove("ephemeral");
        fields.put("OS-FLV-EXT-DATA:ephemeral", ephemeral == null ? 0 : ephemeral);
        add(ComputeKinds.FLAVORS, id(ComputeKinds.FLAVORS, new Fields(fields)), fields);
    }

    void keyPair(Map<String, ? extends @Nullable Object> entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", "ssh");
        fields.put("public_key", KEY);
        fields.putAll(entry);
        add(ComputeKinds.KEY_PAIRS, new Fields(fields).text("name", ""), fields);
    }

    void zone(String name) {
        add(ComputeKinds.ZONES, name, Map.of("name", name));
    }

    void volumeType(String name) {
        add(VolumeKinds.TYPES, stableId(VolumeKinds.TYPES, name), Map.of("name", name, "is_public", true));
    }

    /**
     * A network and its subnets.
     *
     * @throws IllegalArgumentException when the addresses of a subnet make no sense
     */
    void network(Map<String, ? extends @Nullable Object> entry) {
        Fields fields = new Fields(new LinkedHashMap<>(entry));
        String id = id(NetworkKinds.NETWORKS, fields);
        add(NetworkKinds.NETWORKS, id, CatalogueNetwork.network(fields));
        objects.values().removeIf(old -> old.kind().equals(NetworkKinds.SUBNETS) && id.equals(old.text("network_id")));
        for (Fields subnet : fields.maps("subnets")) {
            String name = subnet.text("name", fields.text("name") + "-" + subnet.text("cidr"));
            String subnetId = subnet.text("id", stableId(NetworkKinds.SUBNETS, name));
            add(NetworkKinds.SUBNETS, subnetId, CatalogueNetwork.subnet(id, name, subnet));
        }
    }

    private void securityGroup(String name) {
        String id = stableId(NetworkKinds.SECURITY_GROUPS, name);
        add(NetworkKinds.SECURITY_GROUPS, id, Map.of("name", name, "description", "Default security group"));
    }

    void identity(String kind, Map<String, ? extends @Nullable Object> entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("enabled", true);
        boolean inDomain = kind.equals(IdentityKinds.PROJECTS) || kind.equals(IdentityKinds.USERS);
        fields.put("domain_id", inDomain ? "default" : null);
        fields.putAll(entry);
        add(kind, id(kind, new Fields(fields)), fields);
    }
}
