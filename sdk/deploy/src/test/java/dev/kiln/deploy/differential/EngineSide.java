package dev.kiln.deploy.differential;

import dev.kiln.deploy.differential.Observation.SeenEvent;
import dev.kiln.deploy.differential.Observation.SeenResource;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.run.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engine, in memory, by a clock that leaps over every wait. */
final class EngineSide implements Side {
    private static final Duration LIMIT = Duration.ofHours(5);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final String stack;
    private final Engine engine;
    private final List<EventView> events = new ArrayList<>();
    private final Map<String, String> snapshots = new HashMap<>();
    private String id = "";

    EngineSide(String stack, long seed) {
        this.stack = stack;
        this.engine = Engine.builder()
                .clock(EngineClock.jumping(START))
                .settings(Settings.DEFAULT.withRetryLimit(Bed.RETRY_LIMIT))
                .seed(seed)
                .listener(events::add)
                .open();
    }

    @Override
    public Observation run(Step step) {
        String refusal = null;
        try {
            send(step);
            await(step);
        } catch (EngineException refused) {
            refusal = refused.kind().code() + " " + refused.errorType() + " " + refused.getMessage();
        }
        Observation seen = look(refusal);
        if (step.until() == null) {
            engine.awaitThat(() -> false, Duration.ofSeconds(1));
            events.clear();
        }
        return seen;
    }

    private void send(Step step) {
        switch (step.op()) {
            case "create" -> id = engine.create(stack, request(step));
            case "update" -> engine.update(id, request(step));
            case "patch" -> engine.patch(id, request(step));
            case "delete" -> engine.delete(id);
            case "suspend" -> engine.suspend(id);
            case "resume" -> engine.resume(id);
            case "check" -> engine.check(id);
            case "cancel_update" -> engine.cancelUpdate(id);
            case "cancel_without_rollback" -> engine.cancelWithoutRollback(id);
            case "signal" -> engine.signal(holder(step), name(step), step.body());
            case "unhealthy" -> engine.markUnhealthy(holder(step), name(step), true, String.valueOf(step.body()));
            case "snapshot" -> snapshots.put(step.argument(), engine.snapshot(id, step.argument()));
            case "restore" -> engine.restore(id, snapshots.getOrDefault(step.argument(), "none"));
            default -> throw new IllegalArgumentException("an unknown request: " + step.op());
        }
    }

    private static StackRequest request(Step step) {
        StackRequest request = (step.argument().isEmpty()
                        ? StackRequest.sameTemplate()
                        : StackRequest.of(step.argument()))
                .withFiles(step.files())
                .withEnvironment(step.environment())
                .withParameters(step.parameters())
                .withClearedParameters(Set.copyOf(step.cleared()));
        Boolean rollback = step.rollback();
        if (rollback != null) {
            request = request.withDisabledRollback(!rollback);
        }
        return step.converge() ? request.withConverge() : request;
    }

    private static String name(Step step) {
        return step.argument().substring(step.argument().lastIndexOf('/') + 1);
    }

    /** The stack that holds the resource of a step. */
    private String holder(Step step) {
        int end = step.argument().lastIndexOf('/');
        if (end < 0) {
            return id;
        }
        return engine.resources(id, Bed.DEPTH).stream()
                .filter(resource ->
                        String.join("/", resource.path()).equals(step.argument().substring(0, end)))
                .map(resource -> String.valueOf(resource.nestedStackId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no resource " + step.argument()));
    }

    private void await(Step step) {
        if (step.until() == null) {
            if (step.op().equals("signal")) {
                engine.awaitThat(() -> false, Duration.ofSeconds(2));
            }
            engine.await(id, LIMIT);
            return;
        }
        engine.awaitThat(
                () -> events.stream()
                        .anyMatch(event -> !event.ofStack()
                                && String.join("/", event.path()).equals(step.untilPath())
                                && state(event).equals(step.untilState())),
                LIMIT);
    }

    private Observation look(String refusal) {
        Optional<StackView> found = id.isEmpty() ? Optional.empty() : engine.stack(id);
        List<ResourceView> resources = found.isPresent() ? engine.resources(id, Bed.DEPTH) : List.of();
        Set<String> stacks = new HashSet<>(Set.of(id));
        resources.forEach(resource -> stacks.add(String.valueOf(resource.nestedStackId())));
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (found.isPresent()) {
            engine.outputs(id)
                    .forEach(output -> outputs.put(
                            output.name(), output.error() == null ? output.value() : Map.of("error", output.error())));
        }
        return new Observation(
                refusal,
                found.map(StackView::state).orElse(id.isEmpty() ? "" : "DELETE_COMPLETE"),
                found.map(StackView::reason).orElse(id.isEmpty() ? "" : "Stack DELETE completed successfully"),
                resources.stream().map(EngineSide::seen).toList(),
                outputs,
                events.stream()
                        .filter(event -> stacks.contains(event.event().stackId()))
                        .map(EngineSide::seen)
                        .toList());
    }

    private static SeenResource seen(ResourceView resource) {
        return new SeenResource(
                resource.path(),
                resource.type(),
                resource.state(),
                resource.reason(),
                resource.physicalId() == null ? "" : resource.physicalId(),
                resource.nestedStackId(),
                resource.requiredBy(),
                seconds(resource.createdAt()));
    }

    private static SeenEvent seen(EventView event) {
        return new SeenEvent(
                event.path(),
                event.ofStack(),
                state(event),
                event.event().reason(),
                event.event().physicalId() == null ? "" : event.event().physicalId(),
                seconds(event.event().time()));
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String state(EventView event) {
        return event.event().action() + "_" + event.event().status();
    }

    @Override
    public void close() {
        engine.close();
    }
}
