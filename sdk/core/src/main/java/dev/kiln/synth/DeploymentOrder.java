package dev.kiln.synth;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts stacks that give values before those that take them, and refuses circles. */
final class DeploymentOrder {

    private final Map<Wire, CallSite> wires;

    DeploymentOrder(Map<Wire, CallSite> wires) {
        this.wires = wires;
    }

    /** The stacks in an order in which they can be deployed; where there is none, as they were, and the circle is a finding. */
    List<StackArtifact> sort(List<StackArtifact> stacks, List<Diagnostic> findings) {
        Map<String, StackArtifact> waiting = new LinkedHashMap<>();
        stacks.forEach(stack -> waiting.put(stack.stackName(), stack));
        List<StackArtifact> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            StackArtifact next = waiting.values().stream()
                    .filter(stack -> wires.keySet().stream()
                            .noneMatch(wire ->
                                    wire.consumer().equals(stack.stackName()) && waiting.containsKey(wire.producer())))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                circle(waiting, findings);
                return List.copyOf(stacks);
            }
            sorted.add(next);
            waiting.remove(next.stackName());
        }
        return List.copyOf(sorted);
    }

    private void circle(Map<String, StackArtifact> waiting, List<Diagnostic> findings) {
        wires.forEach((wire, usedAt) -> {
            if (waiting.containsKey(wire.producer()) && waiting.containsKey(wire.consumer())) {
                findings.add(Diagnostic.error(
                                "stack-cycle",
                                TemplatePath.of("parameters", wire.parameter()),
                                "The stack " + wire.consumer() + " takes " + wire.output() + " from the stack "
                                        + wire.producer() + ", which in turn waits for " + wire.consumer(),
                                "move what both need into a third stack")
                        .at(usedAt.location().orElse(null)));
            }
        });
    }
}
