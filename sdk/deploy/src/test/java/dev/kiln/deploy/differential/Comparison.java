package dev.kiln.deploy.differential;

import dev.kiln.deploy.differential.Observation.SeenEvent;
import dev.kiln.deploy.differential.Observation.SeenResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what Heat and the engine made of the same steps. */
final class Comparison {
    private final Masks heatMasks;
    private final Masks engineMasks;
    private final List<Difference> differences = new ArrayList<>();
    private Map<String, String> heatObjects = Map.of();
    private Map<String, String> engineObjects = Map.of();
    private String step = "";

    Comparison(Masks heatMasks, Masks engineMasks) {
        this.heatMasks = heatMasks;
        this.engineMasks = engineMasks;
    }

    /**
     * Compares one more step.
     *
     * @param name the step's name
     * @param isWhole whether it has come to its end; else what there is to be seen is left to the next one
     */
    void add(String name, boolean isWhole, Observation heat, Observation engine) {
        step = name;
        same("refusal", refusal(heat, heatMasks), refusal(engine, engineMasks));
        if (isWhole) {
            heatMasks.learn(heat);
            engineMasks.learn(engine);
            compare(heat, engine);
        }
    }

    private void compare(Observation heat, Observation engine) {
        same("stack state", heat.state(), engine.state());
        same("stack reason", heatMasks.text(heat.reason()), engineMasks.text(engine.reason()));
        Map<String, SeenResource> heats = byPath(heat, heatMasks);
        Map<String, SeenResource> engines = byPath(engine, engineMasks);
        same("resources", String.valueOf(heats.keySet()), String.valueOf(engines.keySet()));
        heats.forEach((path, resource) -> {
            SeenResource other = engines.get(path);
            if (other != null) {
                resource(path, resource, other);
            }
        });
        heatObjects = objects(heats);
        engineObjects = objects(engines);
        each("output ", outputs(heat, heatMasks), outputs(engine, engineMasks));
        each("events of ", events(heat, heatMasks), events(engine, engineMasks));
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void same(String what, Object heat, Object engine) {
        if (!Objects.equals(heat, engine)) {
            differences.add(new Difference(step, what, String.valueOf(heat), String.valueOf(engine)));
        }
    }

    private static String refusal(Observation seen, Masks masks) {
        return seen.refusal() == null ? "accepted" : masks.text(seen.refusal());
    }

    private static Map<String, SeenResource> byPath(Observation seen, Masks masks) {
        Map<String, SeenResource> byPath = new TreeMap<>();
        seen.resources().forEach(resource -> byPath.put(masks.path(resource), resource));
        return byPath;
    }

    private static Map<String, String> objects(Map<String, SeenResource> resources) {
        Map<String, String> objects = new TreeMap<>();
        resources.forEach((path, resource) -> objects.put(path, resource.object()));
        return objects;
    }

    private void resource(String path, SeenResource heat, SeenResource engine) {
        same("type of " + path, heat.type(), engine.type());
        same("state of " + path, heat.state(), engine.state());
        same("reason of " + path, heatMasks.reason(heat.reason()), engineMasks.reason(engine.reason()));
        same("required by of " + path, new TreeSet<>(heat.requiredBy()), new TreeSet<>(engine.requiredBy()));
        same("object of " + path, object(heat, heatObjects.get(path)), object(engine, engineObjects.get(path)));
        same("nesting of " + path, heat.nested() != null, engine.nested() != null);
    }

    /** What became of the object in this step. */
    private static String object(SeenResource resource, String before) {
        if (resource.object().isEmpty()) {
            return "none";
        }
        return before == null || before.isEmpty() ? "new" : before.equals(resource.object()) ? "kept" : "replaced";
    }

    /** Outputs whose names begin with {@code random} have drawn values, of which the length is compared. */
    private static Map<String, String> outputs(Observation seen, Masks masks) {
        Map<String, String> outputs = new TreeMap<>();
        seen.outputs()
                .forEach((name, value) -> outputs.put(
                        name,
                        name.startsWith("random")
                                ? "drawn, length " + String.valueOf(value).length()
                                : value instanceof String text
                                        ? '"' + masks.text(text) + '"'
                                        : String.valueOf(masks.value(value))));
        return outputs;
    }

    /** Each resource's own events; how those of several resources mix is left open. */
    private static Map<String, String> events(Observation seen, Masks masks) {
        Map<String, String> events = new TreeMap<>();
        for (SeenEvent event : seen.events()) {
            String path = masks.path(event.path());
            String key = event.ofStack() ? (path.isEmpty() ? "the stack" : "the stack of " + path) : path;
            events.merge(key, event.state() + " " + masks.reason(event.reason()), (one, more) -> one + "\n" + more);
        }
        return events;
    }

    private void each(String what, Map<String, String> heat, Map<String, String> engine) {
        TreeSet<String> keys = new TreeSet<>(heat.keySet());
        keys.addAll(engine.keySet());
        keys.forEach(key -> same(what + key, heat.getOrDefault(key, "none"), engine.getOrDefault(key, "none")));
    }
}
