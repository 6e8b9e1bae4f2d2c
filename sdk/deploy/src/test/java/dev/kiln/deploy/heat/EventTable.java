package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Events as Heat keeps and lists them: by time in whole seconds and then as they came, from behind a marker, which when it is purged or
 * not among those listed means from the beginning; the nested listing has those stacks that have resources now. It breaks now and then.
 */
final class EventTable implements OpenStackRest {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Event(String id, Instant time, String stack, String resource) {}

    private final Random random;
    private final double trouble;
    private final List<Event> rows = new ArrayList<>();
    /** Stacks that the nested listing has. */
    final Set<String> alive = new HashSet<>();

    EventTable(Random random, double trouble) {
        this.random = random;
        this.trouble = trouble;
    }

    boolean isOf(String id, String stack) {
        return rows.stream().anyMatch(event -> event.id.equals(id) && event.stack.equals(stack));
    }

    Event add(Instant time, String stack, String resource) {
        Event event = new Event("e" + rows.size() + "-" + random.nextInt(1_000_000), time, stack, resource);
        rows.add(event);
        return event;
    }

    @Override
    public RestResponse call(RestRequest request) {
        if (random.nextDouble() < trouble) {
            throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
        }
        String path = request.path();
        Map<String, String> query = new HashMap<>();
        for (String pair : path.substring(path.indexOf('?') + 1).split("&", -1)) {
            query.put(pair.split("=", -1)[0], pair.split("=", -1)[1]);
        }
        String stack = path.split("/", -1)[3];
        boolean nested = query.containsKey("nested_depth");
        List<Event> listed = new ArrayList<>(rows.stream()
                .filter(event -> nested ? alive.contains(event.stack) : event.stack.equals(stack))
                .sorted(Comparator.comparing(Event::time))
                .toList());
        if ("desc".equals(query.get("sort_dir"))) {
            Collections.reverse(listed);
        }
        String marker = query.get("marker");
        for (int i = 0; marker != null && i < listed.size(); i++) {
            if (listed.get(i).id.equals(marker)) {
                listed = listed.subList(i + 1, listed.size());
                break;
            }
        }
        int limit = Integer.parseInt(query.getOrDefault("limit", "1000000"));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode events = answer.putArray("events");
        listed.stream().limit(limit).forEach(event -> events.add(json(event)));
        return new RestResponse(200, Map.of(), answer.toString());
    }

    private static ObjectNode json(Event event) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", event.id)
                .put("event_time", event.time.toString())
                .put("resource_name", event.resource)
                .put("physical_resource_id", event.resource.equals(event.stack) ? event.stack : "p")
                .put("resource_status", "CREATE_COMPLETE");
        node.putArray("links")
                .addObject()
                .put("rel", "stack")
                .put("href", "http://heat/v1/p/stacks/" + event.stack + "/" + event.stack);
        return node;
    }
}
