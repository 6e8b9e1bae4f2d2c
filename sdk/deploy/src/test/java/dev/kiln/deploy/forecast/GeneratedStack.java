package dev.kiln.deploy.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A template of many types that changes a little from update to update, drawn from a seed. */
final class GeneratedStack {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] KINDS = {
        "string",
        "value",
        "test",
        "config",
        "group",
        "net",
        "subnet",
        "port",
        "secgroup",
        "router",
        "volume",
        "keypair",
        "servergroup",
        "reader",
        "handle",
        "image",
        "structured",
        "cloudconfig",
        "nested",
        "nested",
        "nested",
        "nested"
    };

    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGlasEJJWR/V9KcbPJ1qvKDUBUjPoxdg93mRHx2QUIal";

    private final Random random;
    private final String name;
    private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final GeneratedNested nested;
    private final boolean secretive;
    private int counter;

    GeneratedStack(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
        this.nested = new GeneratedNested(random);
        this.secretive = random.nextInt(20) == 0;
        parameters.put("text", "one");
        parameters.put("flag", true);
        add("net");
        add("subnet");
        for (int i = 0; i < 5; i++) {
            add(KINDS[random.nextInt(KINDS.length)]);
        }
        if (random.nextInt(12) == 0) {
            add("server");
        }
    }

    String template() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("heat_template_version", "2018-08-31");
        template.put(
                "parameters",
                Map.of(
                        "text", Map.of("type", "string", "default", "zero"),
                        "word", Map.of("type", "string", "default", "secret", "hidden", true),
                        "flag", Map.of("type", "boolean", "default", true)));
        template.put("conditions", Map.of("on", Map.of("get_param", "flag"), "off", Map.of("not", "on")));
        template.put("resources", resources);
        template.put("outputs", Map.of("n", Map.of("value", "n" + counter)));
        return json(template);
    }

    String environment() {
        return json(Map.of("resource_registry", GeneratedNested.registry(), "parameters", parameters));
    }

    private static String json(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> files() {
        return nested.files();
    }

    /** Changes one to three things. */
    void mutate() {
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            switch (random.nextInt(10)) {
                case 0 -> add(KINDS[random.nextInt(KINDS.length)]);
                case 1 -> removeOne();
                case 2 -> parameters.put(secretive ? "word" : "text", "text" + random.nextInt(5));
                case 3 -> parameters.put("flag", random.nextBoolean());
                case 4 -> section();
                default -> property();
            }
        }
        counter++;
    }

    private void add(String kind) {
        if (kind.equals("nested")) {
            addNested(GeneratedNested.KINDS.get(random.nextInt(GeneratedNested.KINDS.size())));
            return;
        }
        String id = kind + counter++;
        Map<String, Object> properties = new LinkedHashMap<>();
        String type;
        switch (kind) {
            case "string" -> {
                type = "OS::Heat::RandomString";
                properties.put("length", 8 + random.nextInt(8));
            }
            case "value" -> {
                type = "OS::Heat::Value";
                properties.put("value", text());
            }
            case "test" -> {
                type = "OS::Heat::TestResource";
                properties.put("value", text());
                properties.put("update_replace", random.nextBoolean());
            }
            case "config" -> {
                type = "OS::Heat::SoftwareConfig";
                properties.put("group", "script");
                properties.put("config", text());
            }
            case "structured" -> {
                type = "OS::Heat::StructuredConfig";
                properties.put("config", Map.of("a", text()));
            }
            case "cloudconfig" -> {
                type = "OS::Heat::CloudConfig";
                properties.put("cloud_config", Map.of("a", text()));
            }
            case "group" -> {
                type = "OS::Heat::ResourceGroup";
                properties.put("count", 1 + random.nextInt(2));
                properties.put(
                        "resource_def",
                        Map.of("type", "OS::Heat::TestResource", "properties", Map.of("value", text())));
            }
            case "net" -> {
                type = "OS::Neutron::Net";
                properties.put("name", name + "-" + id);
                properties.put("admin_state_up", random.nextBoolean());
            }
            case "subnet" -> {
                type = "OS::Neutron::Subnet";
                properties.put("network", ref(some("net")));
                properties.put("cidr", "10." + counter % 200 + "." + random.nextInt(250) + ".0/24");
                properties.put("enable_dhcp", random.nextBoolean());
            }
            case "port" -> {
                type = "OS::Neutron::Port";
                properties.put("network", ref(some("net")));
                properties.put("admin_state_up", random.nextBoolean());
                properties.put("name", name + "-" + id);
            }
            case "secgroup" -> {
                type = "OS::Neutron::SecurityGroup";
                properties.put("description", text());
                properties.put("rules", List.of(Map.of("protocol", "tcp", "port_range_min", 80, "port_range_max", 90)));
            }
            case "router" -> {
                type = "OS::Neutron::Router";
                properties.put("admin_state_up", random.nextBoolean());
                properties.put("name", text());
            }
            case "volume" -> {
                type = "OS::Cinder::Volume";
                properties.put("size", 1);
                properties.put("name", text());
            }
            case "keypair" -> {
                type = "OS::Nova::KeyPair";
                properties.put("name", name + "-" + id);
                properties.put("public_key", PUBLIC_KEY);
            }
            case "servergroup" -> {
                type = "OS::Nova::ServerGroup";
                properties.put("policies", List.of("affinity"));
            }
            case "handle" -> {
                type = "OS::Heat::WaitConditionHandle";
                properties.put("signal_transport", "CFN_SIGNAL");
            }
            case "image" -> {
                type = "OS::Heat::MultipartMime";
                properties.put("parts", List.of(Map.of("config", text())));
            }
            case "server" -> {
                type = "OS::Nova::Server";
                properties.put("image", "Img_cli");
                properties.put("flavor", "Flavor_cli");
                properties.put("networks", List.of(Map.of("network", "provider")));
                properties.put("metadata", Map.of("a", text()));
            }
            default -> {
                String source = any();
                if (source == null) {
                    return;
                }
                boolean replaces = random.nextBoolean();
                type = replaces ? "OS::Heat::SoftwareConfig" : "OS::Heat::Value";
                properties.put(replaces ? "config" : "value", ref(source));
            }
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type);
        resource.put("properties", properties);
        put(id, resource, !kind.equals("net"));
    }

    private void addNested(String kind) {
        Object text = secretive && random.nextInt(3) == 0 ? Map.of("get_param", "word") : text();
        put(kind + counter++, nested.resource(kind, text), true);
    }

    private void put(String id, Map<String, Object> resource, boolean mayBeMissing) {
        if (mayBeMissing && random.nextInt(6) == 0) {
            resource.put("condition", random.nextInt(4) == 0 ? "off" : "on");
        }
        resources.put(id, resource);
    }

    private Object text() {
        String source = attributed();
        return switch (random.nextInt(7)) {
            case 3 -> Map.of("if", List.of("on", "word" + random.nextInt(9), Map.of("get_param", "text")));
            case 0 -> Map.of("get_param", "text");
            case 1 -> source == null ? "plain" : Map.of("get_attr", List.of(source, attribute(source)));
            case 2 -> Map.of("list_join", List.of("-", List.of("a", Map.of("get_param", "text"))));
            default -> "word" + random.nextInt(100);
        };
    }

    private @Nullable String attributed() {
        List<String> names = resources.keySet().stream()
                .filter(one -> one.startsWith("value")
                        || one.startsWith("test")
                        || one.startsWith("string")
                        || one.startsWith("inner")
                        || one.startsWith("net"))
                .filter(one -> !conditional(one))
                .toList();
        return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
    }

    private static String attribute(String source) {
        return source.startsWith("test") ? "output" : source.startsWith("net") ? "name" : "value";
    }

    private boolean conditional(String resource) {
        Map<String, Object> found = resources.get(resource);
        return found == null || found.containsKey("condition");
    }

    private static Object ref(String resource) {
        return Map.of("get_resource", resource);
    }

    private @Nullable String any() {
        List<String> names = resources.keySet().stream()
                .filter(one -> !conditional(one) && !one.startsWith("server"))
                .toList();
        return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
    }

    private String some(String kind) {
        List<String> names = resources.keySet().stream()
                .filter(one -> one.startsWith(kind) && !conditional(one))
                .toList();
        return names.get(random.nextInt(names.size()));
    }

    private void removeOne() {
        List<String> free = new ArrayList<>();
        for (String one : resources.keySet()) {
            boolean used = resources.values().stream()
                            .anyMatch(other -> String.valueOf(other).contains(one))
                    || one.equals("net0");
            if (!used) {
                free.add(one);
            }
        }
        if (!free.isEmpty() && resources.size() > 5) {
            resources.remove(free.get(random.nextInt(free.size())));
        }
    }

    private Map<String, Object> pick() {
        List<String> names = new ArrayList<>(resources.keySet());
        Map<String, Object> found = resources.get(names.get(random.nextInt(names.size())));
        return found == null ? Map.of() : found;
    }

    private void section() {
        Map<String, Object> resource = pick();
        switch (random.nextInt(3)) {
            case 0 -> resource.put("metadata", Map.of("m", random.nextInt(3)));
            case 1 -> resource.put("description", "words " + random.nextInt(9));
            default -> resource.put("deletion_policy", random.nextBoolean() ? "Delete" : "delete");
        }
    }

    @SuppressWarnings("unchecked")
    private void property() {
        Map<String, Object> resource = pick();
        if (nested.mutate(resource, "word" + random.nextInt(100))) {
            return;
        }
        Map<String, Object> properties = (Map<String, Object>) resource.get("properties");
        List<String> names = new ArrayList<>(properties.keySet());
        String property = names.get(random.nextInt(names.size()));
        Object value = properties.get(property);
        switch (property) {
            case "admin_state_up", "enable_dhcp", "update_replace" -> properties.put(property, !(Boolean) value);
            case "length" -> properties.put(property, 8 + random.nextInt(20));
            case "count" -> properties.put(property, 1 + random.nextInt(3));
            case "size" -> properties.put("description", "volume " + random.nextInt(9)); // not every driver can extend
            case "signal_transport" -> properties.put(property, random.nextBoolean() ? "HEAT_SIGNAL" : "NO_SIGNAL");
            case "policies" -> properties.put(property, List.of(random.nextBoolean() ? "affinity" : "anti-affinity"));
            case "cidr" -> properties.put(property, "10." + random.nextInt(250) + "." + random.nextInt(250) + ".0/24");
            case "name" -> properties.put(property, name + "-n" + random.nextInt(99));
            case "value", "description" ->
                properties.put(property, value instanceof Map ? "w" : "word" + random.nextInt(100));
            case "config" ->
                properties.put(
                        property,
                        "OS::Heat::StructuredConfig".equals(resource.get("type"))
                                ? Map.of("a", "c" + random.nextInt(9))
                                : "c" + random.nextInt(100));
            case "metadata" -> properties.put(property, Map.of("a", "m" + random.nextInt(9)));
            case "cloud_config" -> properties.put(property, Map.of("a", "c" + random.nextInt(9)));
            case "parts" -> properties.put(property, List.of(Map.of("config", "p" + random.nextInt(9))));
            case "resource_def" ->
                properties.put(
                        property,
                        Map.of(
                                "type",
                                "OS::Heat::TestResource",
                                "properties",
                                Map.of("value", "g" + random.nextInt(9))));
            case "rules" ->
                properties.put(
                        property,
                        List.of(Map.of(
                                "protocol", "udp", "port_range_min", 1, "port_range_max", 1 + random.nextInt(9))));
            default -> resource.put("metadata", Map.of("m", random.nextInt(3)));
        }
    }
}
