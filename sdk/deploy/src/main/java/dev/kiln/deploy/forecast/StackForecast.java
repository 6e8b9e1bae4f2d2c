package dev.kiln.deploy.forecast;

import java.util.List;

/**
 * What a deployment does to one stack.
 *
 * @param stack the stack's name
 * @param deployed whether there is such a stack; if not, everything is made
 * @param resources each resource in the new template's order, unchanged ones included, those that go last
 * @param parameters parameters whose effective values differ
 * @param conditions conditions that turn
 * @param outputs outputs whose definitions differ
 */
public record StackForecast(
        String stack,
        boolean deployed,
        List<ResourceForecast> resources,
        List<ValueChange> parameters,
        List<ValueChange> conditions,
        List<ValueChange> outputs) {

    /**
     * Copies the lists.
     *
     * @param stack the stack's name
     * @param deployed whether there is such a stack
     * @param resources each resource
     * @param parameters parameters whose effective values differ
     * @param conditions conditions that turn
     * @param outputs outputs whose definitions differ
     */
    public StackForecast {
        resources = List.copyOf(resources);
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
        outputs = List.copyOf(outputs);
    }

    /**
     * Whether anything differs. A nested stack that is only looked at, as every update does, is no difference.
     *
     * @return true when the deployment would change something, or may
     */
    public boolean isDifferent() {
        return !deployed
                || !parameters.isEmpty()
                || !conditions.isEmpty()
                || !outputs.isEmpty()
                || resources.stream().anyMatch(ResourceForecast::isDifferent);
    }
}
