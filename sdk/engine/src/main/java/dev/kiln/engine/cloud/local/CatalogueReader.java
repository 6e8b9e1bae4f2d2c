package dev.kiln.engine.cloud.local;

import dev.kiln.engine.cloud.identity.IdentityKinds;
import dev.kiln.engine.cloud.network.CatalogueNetwork;
import dev.kiln.engine.cloud.service.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogue of a settings file. Its entries come on top of the usual ones unless the file says {@code usual: false}. */
final class CatalogueReader {

    private final Section section;
    private final CatalogueBuilder builder;

    CatalogueReader(Section section) {
        this.section = section;
        this.builder = section.flag("usual", true) ? CatalogueBuilder.usual() : new CatalogueBuilder();
    }

    Catalogue read() {
        section.only(
                "usual",
                "images",
                "flavors",
                "networks",
                "key_pairs",
                "availability_zones",
                "volume_types",
                "domains",
                "projects",
                "users",
                "roles");
        section.items("availability_zones").forEach(one -> builder.zone(named(one, "name")));
        section.items("volume_types").forEach(one -> builder.volumeType(named(one, "name")));
        section.items("images").forEach(this::image);
        section.items("flavors").forEach(this::flavor);
        section.items("key_pairs").forEach(this::keyPair);
        section.items("networks").forEach(this::network);
        identity("domains", IdentityKinds.DOMAINS);
        identity("projects", IdentityKinds.PROJECTS);
        identity("users", IdentityKinds.USERS);
        identity("roles", IdentityKinds.ROLES);
        return builder.build();
    }

    private static String named(Section one, String... known) {
        one.only(known);
        return one.required("name");
    }

    private static void texts(Section one, Map<String, Object> into, String... names) {
        for (String name : names) {
            String text = one.text(name);
            if (text != null) {
                into.put(name, text);
            }
        }
    }

    private static void numbers(Section one, Map<String, Object> into, String... names) {
        for (String name : names) {
            Integer number = one.number(name, 0);
            if (number != null) {
                into.put(name, number);
            }
        }
    }

    private void image(Section one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(
                "name",
                named(one, "name", "id", "min_disk", "min_ram", "status", "visibility", "disk_format", "properties"));
        entry.putAll(one.plain("properties"));
        texts(one, entry, "id", "status", "visibility", "disk_format");
        numbers(one, entry, "min_disk", "min_ram");
        builder.image(entry);
    }

    private void flavor(Section one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", named(one, "name", "id", "vcpus", "ram", "disk", "ephemeral", "swap", "extra_specs"));
        for (String name : List.of("vcpus", "ram")) {
            if (!one.has(name)) {
                one.wrong(name, "is missing");
            }
        }
        texts(one, entry, "id");
        numbers(one, entry, "vcpus", "ram", "disk", "ephemeral", "swap");
        entry.put("extra_specs", one.plain("extra_specs"));
        builder.flavor(entry);
    }

    private void keyPair(Section one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", named(one, "name", "public_key"));
        texts(one, entry, "public_key");
        builder.keyPair(entry);
    }

    private void network(Section one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", named(one, "name", "id", "shared", "external", "mtu", "subnets"));
        texts(one, entry, "id");
        numbers(one, entry, "mtu");
        entry.put("shared", one.flag("shared", false));
        entry.put("external", one.flag("external", false));
        List<Map<String, Object>> subnets = new ArrayList<>();
        for (Section subnet : one.items("subnets")) {
            Map<String, Object> fields = subnet(subnet);
            if (makesSense(subnet, fields)) {
                subnets.add(fields);
            }
        }
        entry.put("subnets", subnets);
        builder.network(entry);
    }

    private static boolean makesSense(Section one, Map<String, Object> fields) {
        try {
            CatalogueNetwork.subnet("", "", new Fields(new LinkedHashMap<>(fields)));
            return true;
        } catch (IllegalArgumentException addresses) {
            one.wrong("cidr", String.valueOf(addresses.getMessage()));
            return false;
        }
    }

    private static Map<String, Object> subnet(Section one) {
        one.only("name", "id", "cidr", "gateway_ip", "allocation_pools", "enable_dhcp");
        Map<String, Object> entry = new LinkedHashMap<>();
        texts(one, entry, "name", "id", "gateway_ip");
        entry.put("cidr", one.required("cidr"));
        entry.put("enable_dhcp", one.flag("enable_dhcp", true));
        List<Map<String, Object>> pools = new ArrayList<>();
        for (Section pool : one.items("allocation_pools")) {
            pool.only("start", "end");
            pools.add(Map.of("start", pool.required("start"), "end", pool.required("end")));
        }
        entry.put("allocation_pools", pools);
        return entry;
    }

    private void identity(String name, String kind) {
        for (Section one : section.items(name)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", named(one, "name", "id", "domain"));
            texts(one, entry, "id");
            String domain = one.text("domain");
            if (domain != null) {
                entry.put("domain_id", domain);
            }
            builder.identity(kind, entry);
        }
    }
}
