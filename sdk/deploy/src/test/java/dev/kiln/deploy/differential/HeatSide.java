package dev.kiln.deploy.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.differential.Observation.SeenEvent;
import dev.kiln.deploy.differential.Observation.SeenResource;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The Heat of a cloud. */
final class HeatSide implements Side {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STACK = Pattern.compile("/stacks/[^/]+/([^/]+)");
    private static final int POLL_MILLIS = 400;
    private static final int MOST_POLL_MILLIS = 2000;
    private static final int PATIENCE_SECONDS = 300;
    private static final int BEGIN_SECONDS = 20;

    private final OpenStackRest rest;
    private final String stack;
    private final Map<String, String> snapshots = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, List<String>> stackPaths = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private String path = "";

    HeatSide(OpenStackRest rest, String stack) {
        this.rest = rest;
        this.stack = stack;
    }

    @Override
    public Observation run(Step step) {
        String before = path.isEmpty() ? "" : show().path("stack_status").asText();
        RestResponse answer = send(step);
        if (answer.status() >= 500 && (!step.isRefused() || answer.body().contains("MessagingTimeout"))) {
            throw new IllegalStateException(stack + ": Heat cannot do " + step.op() + ": " + refusal(answer));
        }
        if (answer.status() >= 300) {
            return look(refusal(answer), true);
        }
        JsonNode body = tree(answer.body());
        if (step.op().equals("create")) {
            String id = body.path("stack").path("id").asText();
            path = "/stacks/" + stack + "/" + id;
            stackPaths.put(id, List.of());
        } else if (step.op().equals("snapshot")) {
            snapshots.put(
                    step.argument(),
                    (body.has("snapshot") ? body.path("snapshot") : body)
                            .path("id")
                            .asText());
        }
        await(step, before);
        return look(null, step.until() == null);
    }

    private RestResponse send(Step step) {
        return switch (step.op()) {
            case "create" -> call("POST", "/stacks", request(step));
            case "update" -> call("PUT", path, request(step));
            case "patch" -> call("PATCH", path, request(step));
            case "delete" -> call("DELETE", path, null);
            case "signal" -> call("POST", resource(step) + "/signal", step.body());
            case "unhealthy" -> {
                Map<String, Object> body = new HashMap<>();
                body.put("mark_unhealthy", true);
                body.put("resource_status_reason", step.body());
                yield call("PATCH", resource(step), body);
            }
            case "snapshot" -> call("POST", path + "/snapshots", Map.of("name", step.argument()));
            case "restore" -> call("POST", path + "/snapshots/" + snapshots.get(step.argument()) + "/restore", null);
            default -> {
                Map<String, Object> action = new HashMap<>();
                action.put(step.op(), null);
                yield call("POST", path + "/actions", action);
            }
        };
    }

    private Map<String, Object> request(Step step) {
        Map<String, Object> request = new LinkedHashMap<>();
        if (step.op().equals("create")) {
            request.put("stack_name", stack);
        }
        if (!step.argument().isEmpty()) {
            request.put("template", step.argument());
        }
        request.put("files", step.files());
        request.put("environment", step.environment());
        request.put("parameters", step.parameters());
        if (!step.cleared().isEmpty()) {
            request.put("clear_parameters", step.cleared());
        }
        Boolean rollback = step.rollback();
        if (rollback != null) {
            request.put("disable_rollback", !rollback);
        }
        if (step.converge()) {
            request.put("converge", true);
        }
        return request;
    }

    /** The address of the resource of a step. */
    private String resource(Step step) {
        int end = step.argument().lastIndexOf('/');
        String holder = path;
        if (end >= 0) {
            holder = resources().stream()
                    .filter(resource -> String.join("/", resource.path())
                            .equals(step.argument().substring(0, end)))
                    .map(resource -> addresses.get(String.valueOf(resource.nested())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no resource " + step.argument()));
        }
        return holder + "/resources/" + step.argument().substring(end + 1);
    }

    private void await(Step step, String before) {
        if (step.until() != null) {
            until(
                    step,
                    () -> !resources().isEmpty()
                            && events(allEvents(), stackPaths.keySet()).stream()
                                    .anyMatch(event -> !event.ofStack()
                                            && String.join("/", event.path()).equals(step.untilPath())
                                            && event.state().equals(step.untilState())));
            return;
        }
        if (step.op().equals("signal")) {
            // the event comes when the signal has been dealt with, and what it sets off begins about then
            for (int i = 0; i < 10 && !isSignalled(step); i++) {
                Pause.REAL.millis(POLL_MILLIS);
            }
            Pause.REAL.millis(1500);
        } else if (!Set.of("create", "unhealthy").contains(step.op())) {
            // some requests are answered before the stack says that they have begun
            long end = System.nanoTime() + BEGIN_SECONDS * 1_000_000_000L;
            while (show().path("stack_status").asText().equals(before) && !hasBegun() && System.nanoTime() < end) {
                Pause.REAL.millis(POLL_MILLIS / 2);
            }
        }
        until(step, this::isAtRest);
    }

    /** Whether there is an event of the stack itself that has not been seen. */
    private boolean hasBegun() {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (JsonNode event : get(path + "/events").path("events")) {
            if (event.path("physical_resource_id").asText().equals(id)
                    && !known.contains(event.path("id").asText())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSignalled(Step step) {
        return !resources().isEmpty()
                && events(allEvents(), stackPaths.keySet()).stream()
                        .anyMatch(event -> event.state().startsWith("SIGNAL_")
                                && String.join("/", event.path()).equals(step.argument()));
    }

    private void until(Step step, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        for (int pause = POLL_MILLIS; !reached.getAsBoolean(); pause = Math.min(MOST_POLL_MILLIS, pause + 100)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(stack + ": Heat does not come to an end of " + step.op() + " "
                        + (step.until() == null ? "" : step.until()) + "; it says " + show());
            }
            Pause.REAL.millis(pause);
        }
    }

    private boolean isAtRest() {
        JsonNode now = show();
        if (now.path("stack_status").asText().endsWith("_IN_PROGRESS")) {
            return false;
        }
        List<SeenResource> resources = resources();
        return resources.stream().noneMatch(resource -> resource.state().endsWith("_IN_PROGRESS"))
                && resources.stream()
                        .filter(resource -> resource.nested() != null)
                        .map(resource -> get(addresses.get(resource.nested())).path("stack"))
                        .noneMatch(
                                nested -> nested.path("stack_status").asText().endsWith("_IN_PROGRESS"))
                && show().path("stack_status").equals(now.path("stack_status"));
    }

    private Observation look(@Nullable String refusal, boolean isWhole) {
        if (path.isEmpty()) {
            return new Observation(refusal, "", "", List.of(), Map.of(), List.of());
        }
        JsonNode now = show();
        String state = now.path("stack_status").asText();
        List<SeenResource> resources = state.equals("DELETE_COMPLETE") ? List.of() : resources();
        Set<String> stacks = new HashSet<>();
        stacks.add(now.path("id").asText());
        resources.forEach(resource -> stacks.add(String.valueOf(resource.nested())));
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (!state.equals("DELETE_COMPLETE")) {
            for (JsonNode output : now.path("outputs")) {
                JsonNode error = output.path("output_error");
                outputs.put(
                        output.path("output_key").asText(),
                        error.isMissingNode() || error.isNull()
                                ? JSON.convertValue(output.path("output_value"), Object.class)
                                : Map.of("error", error.asText()));
            }
        }
        List<JsonNode> all = allEvents();
        List<SeenEvent> events = events(all, stacks);
        if (isWhole) {
            all.forEach(event -> known.add(event.path("id").asText()));
        }
        return new Observation(refusal, state, now.path("stack_status_reason").asText(), resources, outputs, events);
    }

    private JsonNode show() {
        return get(path).path("stack");
    }

    private List<SeenResource> resources() {
        List<SeenResource> resources = new ArrayList<>();
        List<JsonNode> left = new ArrayList<>();
        get(path + "/resources?nested_depth=" + Bed.DEPTH).path("resources").forEach(left::add);
        // a nested stack is led to its place by the resource that it is, which may come later in the list
        for (boolean found = true; found; ) {
            found = false;
            for (JsonNode resource : List.copyOf(left)) {
                List<String> above = stackPaths.get(link(resource, "stack"));
                if (above != null) {
                    SeenResource seen = resource(resource, above);
                    if (seen.nested() != null) {
                        stackPaths.put(seen.nested(), seen.path());
                    }
                    resources.add(seen);
                    left.remove(resource);
                    found = true;
                }
            }
        }
        return resources;
    }

    private SeenResource resource(JsonNode resource, List<String> above) {
        List<String> required = new ArrayList<>();
        resource.path("required_by").forEach(name -> required.add(name.asText()));
        return new SeenResource(
                with(above, resource.path("resource_name").asText()),
                resource.path("resource_type").asText(),
                resource.path("resource_status").asText(),
                resource.path("resource_status_reason").asText(""),
                resource.path("physical_resource_id").asText(""),
                link(resource, "nested"),
                required,
                resource.path("creation_time").asText(""));
    }

    /** Without a depth Heat gives those of the stack alone, with one only those of stacks that have resources. */
    private List<JsonNode> allEvents() {
        String address = path + "/events?sort_dir=asc&sort_keys=event_time";
        List<JsonNode> events = new ArrayList<>();
        get(address).path("events").forEach(events::add);
        if (stackPaths.size() > 1) {
            Set<JsonNode> ids = events.stream().map(event -> event.path("id")).collect(Collectors.toSet());
            for (JsonNode event : get(address + "&nested_depth=" + Bed.DEPTH).path("events")) {
                if (ids.add(event.path("id"))) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** The new events of these stacks. */
    private List<SeenEvent> events(List<JsonNode> all, Set<String> stacks) {
        List<SeenEvent> seen = new ArrayList<>();
        for (JsonNode event : all) {
            String holder = link(event, "stack");
            List<String> above = stackPaths.get(holder);
            if (above != null
                    && stacks.contains(holder)
                    && !known.contains(event.path("id").asText())) {
                String object = event.path("physical_resource_id").asText("");
                boolean ofStack = object.equals(holder);
                seen.add(new SeenEvent(
                        ofStack
                                ? above
                                : with(above, event.path("resource_name").asText()),
                        ofStack,
                        event.path("resource_status").asText(),
                        event.path("resource_status_reason").asText(""),
                        object,
                        event.path("event_time").asText()));
            }
        }
        return seen;
    }

    private static List<String> with(List<String> above, String name) {
        List<String> path = new ArrayList<>(above);
        path.add(name);
        return path;
    }

    /** The id of a stack that a resource or an event leads to. */
    private @Nullable String link(JsonNode node, String rel) {
        for (JsonNode link : node.path("links")) {
            Matcher stackOf = STACK.matcher(link.path("href").asText());
            if (link.path("rel").asText().equals(rel) && stackOf.find()) {
                addresses.put(stackOf.group(1), stackOf.group());
                return stackOf.group(1);
            }
        }
        return null;
    }

    private static String refusal(RestResponse answer) {
        JsonNode body = tree(answer.body());
        // Heat's answer doubles the colon after each part, which no reader can make sense of
        return answer.status() + " " + body.path("error").path("type").asText() + " "
                + body.path("error")
                        .path("message")
                        .asText(body.path("explanation").asText())
                        .replace(": : ", ": ");
    }

    private JsonNode get(String address) {
        RestResponse answer = call("GET", address, null);
        for (int i = 0; i < 5 && answer.status() >= 500; i++) {
            Pause.REAL.millis(MOST_POLL_MILLIS);
            answer = call("GET", address, null);
        }
        if (answer.status() >= 500) {
            throw new IllegalStateException(stack + ": Heat answers " + answer.status() + " to " + address);
        }
        return answer.status() == 200 ? tree(answer.body()) : tree("{}");
    }

    private RestResponse call(String method, String address, @Nullable Object body) {
        try {
            return rest.call(new RestRequest(
                    "orchestration", method, address, body == null ? null : JSON.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    @Override
    public void close() {
        if (path.isEmpty()) {
            // a create that was not answered may have been carried out all the same
            for (JsonNode late : get("/stacks?name=" + stack).path("stacks")) {
                path = "/stacks/" + stack + "/" + late.path("id").asText();
            }
        }
        for (int i = 0; !path.isEmpty() && i < 60; i++) {
            String state = show().path("stack_status").asText("DELETE_COMPLETE");
            if (state.equals("DELETE_COMPLETE")) {
                return;
            }
            if (i % 10 == 0) {
                call("DELETE", path, null);
            }
            Pause.REAL.millis(1000);
        }
    }
}
