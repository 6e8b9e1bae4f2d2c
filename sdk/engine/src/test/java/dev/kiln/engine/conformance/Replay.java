package dev.kiln.engine.conformance;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.UpdatePreview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends the requests of a recorded case to an engine and says what came out differently. */
final class Replay {

    static final String STACK = "conformance-of-kiln";

    private static final Duration LIMIT = Duration.ofHours(5);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Map<String, Object>> steps;
    private final List<EventView> events = new ArrayList<>();
    private final Masks masks = new Masks(STACK);
    private final Map<String, String> snapshots = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> others = new HashSet<>();
    private String root = "";
    private String stackId = "";
    private Observation before = Observation.NOTHING;

    Replay(Map<String, Object> one) {
        this.steps = Cases.maps(one.get("steps"));
    }

    List<String> problems() {
        try (Engine engine = Engine.builder()
                .clock(EngineClock.jumping(START))
                .settings(RecordedHeat.SETTINGS)
                .cloud(RecordedHeat.CLOUD)
                .seed(steps.hashCode())
                .listener(this::happened)
                .open()) {
            RecordedHeat.fill(engine);
            for (Map<String, Object> step : steps) {
                int known = problems.size();
                run(engine, step);
                if (problems.size() > known) {
                    break;
                }
            }
        }
        return problems;
    }

    /** Stacks that stand beside the one that is looked at are not recorded. */
    private void happened(EventView event) {
        if (event.ofStack() && event.path().isEmpty()) {
            if (root.isEmpty()) {
                root = event.event().stackId();
            } else if (!root.equals(event.event().stackId())) {
                others.add(event.event().stackId());
            }
        }
        if (!others.contains(event.event().stackId())) {
            events.add(event);
        }
    }

    private void run(Engine engine, Map<String, Object> step) {
        events.clear();
        EngineException refusal = null;
        try {
            send(engine, step, String.valueOf(step.get("op")));
        } catch (EngineException refused) {
            refusal = refused;
        }
        String at = step.get("step") + " " + step.get("op") + ": ";
        if (step.containsKey("resources")) {
            rest(engine, step);
        }
        Observation now = Observation.of(engine, stackId, events, masks);
        new RefusalCheck(masks).problems(step, refusal).forEach(problem -> problems.add(at + problem));
        if (step.containsKey("resources")) {
            new StepCheck(step, before, now, masks).problems().forEach(problem -> problems.add(at + problem));
            before = now;
        }
        engine.awaitThat(() -> false, Duration.ofSeconds(step.containsKey("until") ? 0 : 1));
    }

    private void send(Engine engine, Map<String, Object> step, String op) {
        String resource = String.valueOf(step.get("resource"));
        switch (op) {
            case "create" -> {
                String name =
                        step.containsKey("stack_name") ? step.get("stack_name").toString() : STACK;
                stackId = engine.create(name, request(step));
                masks.stack(stackId);
            }
            case "update" -> engine.update(STACK, request(step));
            case "patch" -> engine.patch(STACK, request(step));
            case "delete" -> engine.delete(STACK);
            case "suspend" -> engine.suspend(STACK);
            case "resume" -> engine.resume(STACK);
            case "check" -> engine.check(STACK);
            case "cancel_update" -> engine.cancelUpdate(STACK);
            case "cancel_without_rollback" -> engine.cancelWithoutRollback(STACK);
            case "signal" -> engine.signal(stackOf(engine, step), resource, step.get("body"));
            case "mark_unhealthy" -> {
                Map<String, Object> body = Cases.map(step.get("body"));
                Object reason = body.get("resource_status_reason");
                boolean unhealthy = Boolean.TRUE.equals(body.get("mark_unhealthy"));
                String why = reason == null ? null : reason.toString();
                engine.markUnhealthy(stackOf(engine, step), resource, unhealthy, why);
            }
            case "snapshot" -> {
                String name = String.valueOf(step.get("snapshot"));
                snapshots.put(name, engine.snapshot(STACK, name));
            }
            case "restore" ->
                engine.restore(STACK, snapshots.getOrDefault(String.valueOf(step.get("snapshot")), "none"));
            case "out_of_band" -> problems.addAll(new OutOfBand(engine, masks).send(step));
            case "preview_create" ->
                problems.addAll(PreviewCheck.problems(step, engine.preview().create(STACK, request(step))));
            case "preview_update" -> preview(step, engine.preview().update(STACK, request(step)));
            case "preview_patch" -> preview(step, engine.preview().patch(STACK, request(step)));
            default -> throw new IllegalArgumentException("an unknown request: " + op);
        }
    }

    private void preview(Map<String, Object> step, UpdatePreview preview) {
        int next = steps.indexOf(step) + 1;
        if (next < steps.size()) {
            PreviewCheck.problems(step, steps.get(next), preview)
                    .forEach(problem -> problems.add(step.get("step") + ": " + problem));
        }
    }

    /** The stack that holds the resource. */
    private String stackOf(Engine engine, Map<String, Object> step) {
        Object path = step.get("stack_path");
        return path == null
                ? STACK
                : engine.resources(STACK, 5).stream()
                        .filter(resource -> String.join("/", resource.path()).equals(path))
                        .map(resource -> String.valueOf(resource.nestedStackId()))
                        .findFirst()
                        .orElseThrow();
    }

    private StackRequest request(Map<String, Object> step) {
        Object template = step.get("template");
        StackRequest request = template == null
                ? StackRequest.sameTemplate()
                : StackRequest.of(masks.withExternalIds(template.toString()));
        request = request.withFiles(Cases.texts(step.get("files")))
                .withEnvironment(Cases.map(step.get("environment")))
                .withParameters(Cases.map(step.get("parameters")))
                .withClearedParameters(Set.copyOf(Cases.strings(step.get("clear_parameters"))));
        if (step.get("tags") != null) {
            request = request.withTags(List.of(step.get("tags").toString().split(",", -1)));
        }
        if (step.get("disable_rollback") != null) {
            request = request.withDisabledRollback((Boolean) step.get("disable_rollback"));
        }
        if (step.get("timeout_mins") != null) {
            request = request.withTimeout(((Number) step.get("timeout_mins")).intValue());
        }
        return Boolean.TRUE.equals(step.get("converge")) ? request.withConverge() : request;
    }

    /** Waits as the recording did: for an event, or until nothing goes on any more. */
    private void rest(Engine engine, Map<String, Object> step) {
        Map<String, Object> until = Cases.map(step.get("until"));
        if (until.isEmpty()) {
            if (!stackId.isEmpty()) {
                engine.await(stackId, LIMIT);
            }
        } else if (!isAlready(engine, until)) {
            boolean came = engine.awaitThat(() -> events.stream().anyMatch(event -> isReached(event, until)), LIMIT);
            if (came != Boolean.TRUE.equals(step.get("reached"))) {
                problems.add(step.get("step") + ": " + until + (came ? " came" : " did not come"));
            }
        }
        Object pause = until.isEmpty() ? step.get("pause") : until.get("pause");
        if (pause != null) {
            long millis = Math.round(((Number) pause).doubleValue() * 1000);
            engine.awaitThat(() -> false, Duration.ofMillis(millis));
        }
    }

    private boolean isAlready(Engine engine, Map<String, Object> until) {
        return engine.stack(stackId)
                .filter(stack -> stack.state().equals(until.get("stack")))
                .isPresent();
    }

    private static boolean isReached(EventView event, Map<String, Object> until) {
        String state = event.event().action() + "_" + event.event().status();
        if (until.containsKey("stack")) {
            return event.ofStack() && event.path().isEmpty() && state.equals(until.get("stack"));
        }
        return String.join("/", event.path()).equals(until.get("resource"))
                && !event.ofStack()
                && (until.get("status") == null || state.equals(until.get("status")))
                && (until.get("reason") == null
                        || event.event().reason().contains(until.get("reason").toString()));
    }
}
