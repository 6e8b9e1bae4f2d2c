package dev.kiln.engine.run;

import dev.kiln.engine.graph.Dependencies;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which resource of a definition requires which: what is written, and what the types add. Source: SEMANTICS section 8. */
final class RequirementGraph {

    private RequirementGraph() {}

    /** What is written. */
    static Dependencies<String> written(StackDefinition definition) {
        Dependencies<String> graph = new Dependencies<>();
        definition.resources().forEach((name, resource) -> {
            graph.add(name);
            if (resource.def().externalId() == null) {
                for (String other : resource.references()) {
                    if (definition.resources().containsKey(other)) {
                        graph.add(name, other);
                    }
                }
            }
        });
        return graph;
    }

    /** What is written and what the types add, as far as the values are known. */
    static Dependencies<String> whole(StackDefinition definition, StackData data) {
        Dependencies<String> graph = written(definition);
        boolean hidden = definition.resources().values().stream()
                .anyMatch(resource -> resource.type().hasHiddenRequirements());
        if (hidden) {
            Collection<PlannedResource> planned = planned(definition, data);
            for (PlannedResource one : planned) {
                DefinedResource resource = definition.resources().get(one.name());
                if (resource != null && resource.type().hasHiddenRequirements()) {
                    resource.type().handler().requirements(one, planned, other -> addKnown(graph, one.name(), other));
                }
            }
        }
        return graph;
    }

    private static void addKnown(Dependencies<String> graph, String name, String other) {
        if (!name.equals(other) && graph.nodes().contains(other)) {
            graph.add(name, other);
        }
    }

    private static List<PlannedResource> planned(StackDefinition definition, StackData data) {
        List<PlannedResource> planned = new ArrayList<>();
        definition
                .resources()
                .forEach((name, resource) -> planned.add(new PlannedResource(
                        name, resource.type().target(), values(resource, data), data.referenceId(name))));
        return planned;
    }

    private static Map<String, @Nullable Object> values(DefinedResource resource, StackData data) {
        try {
            Map<String, @Nullable Object> given = resource.given(data);
            return resource.possibleValues(given == null ? Map.of() : given);
        } catch (ValueException unknownYet) {
            return Map.of();
        }
    }
}
