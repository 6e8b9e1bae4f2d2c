package dev.kiln.engine.conformance;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen of a stack after a step.
 *
 * @param stack the stack, or null when it is gone
 * @param resources the resources of all levels by their paths
 * @param outputs the outputs by name
 * @param events the events of the step, oldest first
 */
record Observation(
        @Nullable StackView stack,
        Map<String, ResourceView> resources,
        Map<String, OutputView> outputs,
        List<EventView> events) {

    static final Observation NOTHING = new Observation(null, Map.of(), Map.of(), List.of());

    static Observation of(Engine engine, String stackId, List<EventView> events, Masks masks) {
        Optional<StackView> stack = stackId.isEmpty() ? Optional.empty() : engine.stack(stackId);
        List<EventView> all = List.copyOf(events);
        if (stack.isEmpty()) {
            masks.learn(all, List.of());
            return new Observation(null, Map.of(), Map.of(), all);
        }
        List<ResourceView> resources = engine.resources(stackId, 5);
        masks.learn(all, resources);
        Map<String, ResourceView> byPath = new TreeMap<>();
        resources.forEach(resource -> byPath.put(masks.path(resource.path()), resource));
        Map<String, OutputView> outputs = new LinkedHashMap<>();
        engine.outputs(stackId).forEach(output -> outputs.put(output.name(), output));
        return new Observation(stack.get(), byPath, outputs, all);
    }
}
