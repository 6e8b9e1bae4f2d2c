package dev.kiln.deploy.forecast;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Resources that are stacks themselves, and those whose type changes, for a generated stack. */
final class GeneratedNested {

    /** What can be made here. */
    static final List<String> KINDS = List.of("inner", "inner", "scaling", "chain", "swap");

    private static final String FILE = "inner.yaml";
    private static final List<String> SWAPPED =
            List.of("OS::Heat::TestResource", "OS::Heat::Value", "Kiln::Forecast::Alias");

    private final Random random;
    private final Set<Object> made = Collections.newSetFromMap(new IdentityHashMap<>());
    private int edition;

    GeneratedNested(Random random) {
        this.random = random;
    }

    /** A resource of a kind, whose text is given. */
    Map<String, Object> resource(String kind, Object text) {
        Map<String, Object> properties = new LinkedHashMap<>();
        String type;
        switch (kind) {
            case "inner" -> {
                type = FILE;
                properties.put("text", text);
                properties.put("length", 8 + random.nextInt(4));
            }
            case "scaling" -> {
                type = "OS::Heat::AutoScalingGroup";
                properties.put("min_size", 1);
                properties.put("max_size", 3);
                properties.put("desired_capacity", 1 + random.nextInt(2));
                properties.put("resource", member(text));
            }
            case "chain" -> {
                type = "OS::Heat::ResourceChain";
                properties.put("resources", types());
                properties.put("resource_properties", Map.of("value", text));
            }
            default -> {
                type = SWAPPED.get(random.nextInt(SWAPPED.size()));
                properties.put("value", text);
            }
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type);
        resource.put("properties", properties);
        made.add(resource);
        return resource;
    }

    private Map<String, Object> member(Object text) {
        return random.nextInt(3) == 0
                ? Map.of("type", FILE, "properties", Map.of("text", text))
                : Map.of("type", "OS::Heat::TestResource", "properties", Map.of("value", text));
    }

    private List<String> types() {
        return random.nextBoolean()
                ? List.of("OS::Heat::TestResource")
                : List.of("OS::Heat::TestResource", SWAPPED.get(random.nextInt(2)));
    }

    /** Changes one of these resources; false when it is none of them. */
    @SuppressWarnings("unchecked")
    boolean mutate(Map<String, Object> resource, String word) {
        if (!made.contains(resource)) {
            return false;
        }
        Map<String, Object> properties = (Map<String, Object>) resource.get("properties");
        String type = String.valueOf(resource.get("type"));
        switch (type) {
            case FILE -> {
                switch (random.nextInt(3)) {
                    case 0 -> properties.put("text", word);
                    case 1 -> properties.put("length", 8 + random.nextInt(4));
                    default -> edition++;
                }
            }
            case "OS::Heat::AutoScalingGroup" -> {
                if (random.nextInt(3) > 0) {
                    properties.put("resource", member(word));
                } else {
                    properties.put("desired_capacity", 1 + random.nextInt(3));
                }
            }
            case "OS::Heat::ResourceChain" -> {
                if (random.nextBoolean()) {
                    properties.put("resources", types());
                } else {
                    properties.put("resource_properties", Map.of("value", word));
                }
            }
            default -> {
                if (random.nextBoolean()) {
                    resource.put("type", SWAPPED.get(random.nextInt(SWAPPED.size())));
                } else {
                    properties.put("value", word);
                }
            }
        }
        return true;
    }

    /** The files that go with the template. */
    Map<String, String> files() {
        return Map.of(FILE, """
                heat_template_version: 2018-08-31
                parameters:
                  text: { type: string, default: none }
                  length: { type: number, default: 9 }
                conditions:
                  odd: { equals: [%d, 1] }
                resources:
                  first: { type: OS::Heat::TestResource, properties: { value: { get_param: text }, update_replace: %b } }
                  second: { type: OS::Heat::RandomString, properties: { length: { get_param: length } } }
                  third: { type: OS::Heat::Value, properties: { value: { get_attr: [first, output] } } }
                  fourth: { type: OS::Heat::SoftwareConfig, condition: odd, properties: { config: { get_param: text } } }
                outputs:
                  value: { value: { get_attr: [third, value] } }
                  other: { value: { get_resource: first } }
                """.formatted(edition % 2, edition % 3 == 2));
    }

    /** What an environment says of the types. */
    static Map<String, Object> registry() {
        return Map.of("Kiln::Forecast::Alias", "OS::Heat::TestResource");
    }
}
