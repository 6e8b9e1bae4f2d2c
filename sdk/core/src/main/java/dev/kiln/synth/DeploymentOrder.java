package dev.kiln.synth;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts stacks that others wait for before those that wait, and refuses circles. */
final class DeploymentOrder {

    private final Map<Wire, CallSite> wires;
    private final Map<StackOrder, CallSite> orders;
    private final Map<String, Set<String>> waitsFor = new LinkedHashMap<>();

    DeploymentOrder(Map<Wire, CallSite> wires, Map<StackOrder, CallSite> orders) {
        this.wires = wires;
        this.orders = orders;
        wires.keySet().forEach(wire -> waitsFor(wire.consumer(), wire.producer()));
        orders.keySet().forEach(order -> waitsFor(order.then(), order.first()));
    }

    /** The stacks in an order in which they can be deployed; where there is none, as they were, and the circle is a finding. */
    List<StackArtifact> sort(List<StackArtifact> stacks, List<Diagnostic> findings) {
        Map<String, StackArtifact> waiting = new LinkedHashMap<>();
        stacks.forEach(stack -> waiting.put(stack.stackName(), stack));
        List<StackArtifact> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            StackArtifact next = waiting.values().stream()
                    .filter(stack -> of(stack.stackName()).stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                circle(findings);
                return List.copyOf(stacks);
            }
            sorted.add(next);
            waiting.remove(next.stackName());
        }
        return List.copyOf(sorted);
    }

    /** Only what is part of a circle is told of, not what merely waits for one. */
    private void circle(List<Diagnostic> findings) {
        wires.forEach((wire, usedAt) -> {
            if (reaches(wire.producer(), wire.consumer())) {
                findings.add(Diagnostic.error(
                                "stack-cycle",
                                TemplatePath.of("parameters", wire.parameter()),
                                "The stack " + wire.consumer() + " takes " + wire.output() + " from the stack "
                                        + wire.producer() + ", which in turn waits for " + wire.consumer(),
                                "move what both need into a third stack")
                        .at(usedAt.location().orElse(null)));
            }
        });
        orders.forEach((order, usedAt) -> {
            if (reaches(order.first(), order.then())) {
                findings.add(Diagnostic.error(
                                "stack-cycle",
                                TemplatePath.ROOT,
                                "The stack " + order.then() + " depends on the stack " + order.first()
                                        + ", which in turn waits for " + order.then(),
                                "move what both need into a third stack, or remove the dependency")
                        .at(usedAt.location().orElse(null)));
            }
        });
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String stack = next.pop();
            if (stack.equals(to)) {
                return true;
            }
            if (seen.add(stack)) {
                next.addAll(of(stack));
            }
        }
        return false;
    }

    private Collection<String> of(String stack) {
        return waitsFor.getOrDefault(stack, Set.of());
    }

    private void waitsFor(String then, String first) {
        waitsFor.computeIfAbsent(then, stack -> new HashSet<>()).add(first);
    }
}
