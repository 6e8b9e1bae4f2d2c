package dev.kiln.hot.conformance;

import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.List;
import java.util.Map;

/** The resources of a case; an empty map is one of which nothing is known yet. */
record CaseResources(Map<String, Object> byName) implements ResourceData {

    private Map<String, Object> resource(String name) {
        return EvaluationCases.map(byName.get(name));
    }

    @Override
    public boolean exists(String name) {
        return byName.containsKey(name);
    }

    @Override
    public ResourceState state(String name) {
        Map<String, Object> data = resource(name);
        return data.isEmpty()
                ? ResourceState.NOT_STARTED
                : new ResourceState(
                        ResourceState.Action.valueOf(
                                data.getOrDefault("action", "CREATE").toString()),
                        ResourceState.Status.valueOf(
                                data.getOrDefault("status", "COMPLETE").toString()));
    }

    @Override
    public Object referenceId(String name) {
        return resource(name).isEmpty() ? name : resource(name).get("refid");
    }

    @Override
    public boolean hasAttribute(String name, String attribute) {
        return attributes(name).containsKey(attribute);
    }

    @Override
    public Object attribute(String name, String attribute, List<?> path) {
        return AttributePath.select(attributes(name).get(attribute), path);
    }

    @Override
    public Map<String, Object> attributes(String name) {
        return EvaluationCases.map(resource(name).get("attributes"));
    }
}
