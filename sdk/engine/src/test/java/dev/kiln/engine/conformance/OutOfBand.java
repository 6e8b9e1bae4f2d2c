package dev.kiln.engine.conformance;

import dev.kiln.engine.Engine;
import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests to the services behind the engine's back. */
final class OutOfBand {

    private final Engine engine;
    private final Masks masks;

    OutOfBand(Engine engine, Masks masks) {
        this.engine = engine;
        this.masks = masks;
    }

    List<String> send(Map<String, Object> step) {
        String[] path = step.get("path").toString().replaceFirst("^/v2.0", "").split("/", 3);
        String kind = step.get("service") + "/" + path[1];
        return engine.withCloud(cloud -> switch (step.get("method").toString()) {
            case "POST" -> make(cloud, kind, step);
            case "DELETE" -> {
                boolean known = cloud.remove(kind, masks.id(path[2]));
                yield known ? List.of() : List.of(kind + " has no " + path[2] + " to remove");
            }
            default -> look(cloud, kind, masks.id(path[2]), step);
        });
    }

    private List<String> make(Cloud cloud, String kind, Map<String, Object> step) {
        Map<String, Object> body = new LinkedHashMap<>();
        Cases.map(Cases.map(step.get("body")).values().iterator().next())
                .forEach((field, value) -> body.put(field, value instanceof String text ? masks.id(text) : value));
        String id = UUID.nameUUIDFromBytes(step.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        body.put("id", id);
        body.put("status", "ACTIVE");
        cloud.put(kind, id, body);
        masks.external(step.get("save").toString(), id);
        return List.of();
    }

    private static List<String> look(Cloud cloud, String kind, String id, Map<String, Object> step) {
        Optional<CloudObject> object = cloud.find(kind, id);
        List<String> problems = new ArrayList<>();
        Object exists = step.get("exists");
        if (exists != null && !exists.equals(object.isPresent())) {
            problems.add(kind + " " + id + ": should exist: " + exists);
        }
        return problems;
    }
}
