package dev.kiln.engine.conformance;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.hot.value.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries out a recorded update of the older engine and says what came out differently. What that engine tells of its backup stack, and
 * the words in which it introduces a failure, have no counterpart.
 */
final class UpdateReplay {

    private static final Duration LIMIT = Duration.ofHours(3);
    private static final String STACK = "updated";
    private static final Pattern INTRODUCTION = Pattern.compile("Resource [A-Z]+ failed: ");
    private static final Pattern TIME = Pattern.compile(" at <time>");

    private final Map<String, Object> one;
    private final MockType type = new MockType();
    private final List<EventView> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    UpdateReplay(Map<String, Object> one) {
        this.one = one;
    }

    List<String> problems() {
        try (Engine engine = Engine.builder()
                .clock(EngineClock.jumping(Instant.EPOCH))
                .seed(1)
                .schemas(MockType.catalogue())
                .handlers(Map.of(MockType.NAME, type))
                .listener(events::add)
                .open()) {
            run(engine);
        }
        return problems;
    }

    /** A case without a first template begins with the second one. */
    private void run(Engine engine) {
        List<Map<String, Object>> steps = Cases.maps(one.get("steps"));
        boolean isLater =
                Cases.map(Cases.map(one.get("before")).get("resources")).isEmpty();
        List<Object> requests = new ArrayList<>();
        if (!isLater) {
            requests.add(Map.of("template", one.get("before"), "environment", Cases.map(one.get("env_before"))));
        }
        requests.add(Map.of("template", one.get("after"), "environment", Cases.map(one.get("env_after"))));
        if (one.get("then") instanceof List<?> then) {
            requests.addAll(then);
        }
        for (int i = 0; i < steps.size(); i++) {
            events.clear();
            send(engine, String.valueOf(steps.get(i).get("step")), requests.get(i));
            compare(engine, i, steps.get(i));
        }
    }

    private void send(Engine engine, String step, Object request) {
        switch (step) {
            case "create" -> engine.create(STACK, request(request));
            case "update" -> engine.update(STACK, request(request));
            case "suspend" -> engine.suspend(STACK);
            case "resume" -> engine.resume(STACK);
            case "delete" -> engine.delete(STACK);
            default -> throw new IllegalArgumentException("an unknown step: " + step);
        }
        String id = engine.stack(STACK).orElseThrow().id();
        engine.await(id, LIMIT);
    }

    private StackRequest request(Object request) {
        Map<String, Object> parts = Cases.map(request);
        Object template = parts.containsKey("update") ? parts.get("update") : parts.get("template");
        return StackRequest.of(JsonText.of(template))
                .withEnvironment(Cases.map(parts.get("environment")))
                .withDisabledRollback(!Boolean.TRUE.equals(one.get("rollback")));
    }

    private void compare(Engine engine, int index, Map<String, Object> expected) {
        String at = index + " " + expected.get("step") + " ";
        EventView last = events.get(events.size() - 1);
        String state = last.event().action() + "_" + last.event().status();
        check(at + "state", expected.get("stack_state"), state);
        check(
                at + "reason",
                plain(expected.get("stack_reason")),
                plain(last.event().reason()));
        operations(at, (List<?>) expected.get("ops"), type.operations());
        Map<String, Object> resources = new TreeMap<>();
        engine.stack(STACK)
                .ifPresent(stack -> engine.resources(stack.id(), 0)
                        .forEach(resource -> resources.put(resource.name(), resource.state())));
        if (!state.startsWith("DELETE")) {
            check(at + "resources", new TreeMap<>(Cases.map(expected.get("resources"))), resources);
        }
        Map<String, List<String>> wanted = new TreeMap<>();
        if (expected.get("events") instanceof List<?> all) {
            for (Object event : all) {
                List<?> parts = (List<?>) event;
                add(wanted, parts.get(0).toString(), parts.get(1) + "_" + parts.get(2) + " " + plain(parts.get(3)));
            }
        }
        Map<String, List<String>> told = new TreeMap<>();
        for (EventView event : events) {
            String name = event.ofStack() ? "STACK" : event.event().resourceName();
            String what = event.event().action() + "_" + event.event().status();
            add(told, name, what + " " + plain(event.event().reason()));
        }
        wanted.remove("STACK*");
        stackEvents(at, wanted.remove("STACK"), told.remove("STACK"));
        wanted.values().forEach(UpdateReplay::dropReplacementOfFailed);
        check(at + "events", wanted, told);
    }

    /** The older engine tells less of the stack's end. */
    private void stackEvents(String at, List<String> wanted, List<String> told) {
        List<String> rest = new ArrayList<>(told);
        for (String event : wanted) {
            int found = rest.indexOf(event);
            if (found < 0) {
                problems.add(at + "events of the stack: " + event + " is missing from " + told);
                return;
            }
            rest = rest.subList(found + 1, rest.size());
        }
    }

    /** Convergence tells of no update when it replaces at once what has failed or is restricted (fail-create-fix, restrict-update). */
    private static void dropReplacementOfFailed(List<String> events) {
        for (int i = 0; i + 1 < events.size(); i++) {
            boolean hasBegun = i > 0 && events.get(i - 1).startsWith("UPDATE_IN_PROGRESS");
            if (!hasBegun
                    && events.get(i).equals("UPDATE_COMPLETE state changed")
                    && events.get(i + 1).startsWith("CREATE_IN_PROGRESS")) {
                events.remove(i);
            }
        }
    }

    /** Resources without edges are worked on in any order. */
    private void operations(String at, List<?> expected, List<Object> actual) {
        String templates = String.valueOf(one);
        boolean isOrdered = templates.contains("depends_on") || templates.contains("get_resource");
        check(at + "operations", isOrdered ? expected : byName(expected), isOrdered ? actual : byName(actual));
    }

    private static Map<Object, List<Object>> byName(List<?> operations) {
        Map<Object, List<Object>> byName = new LinkedHashMap<>();
        for (Object operation : operations) {
            byName.computeIfAbsent(((List<?>) operation).get(1), name -> new ArrayList<>())
                    .add(operation);
        }
        return byName;
    }

    private static void add(Map<String, List<String>> events, String name, String event) {
        events.computeIfAbsent(name, n -> new ArrayList<>()).add(event);
    }

    private static String plain(Object reason) {
        Matcher time = TIME.matcher(String.valueOf(reason));
        return INTRODUCTION.matcher(time.replaceAll("")).replaceAll("");
    }

    private void check(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            problems.add(what + ": expected " + expected + "\n      but was " + actual);
        }
    }
}
