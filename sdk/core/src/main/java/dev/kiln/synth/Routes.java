package dev.kiln.synth;

import dev.kiln.Reference;
import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads values from the stack that declares them to the stack that uses them: outwards by an output of each stack on the way, inwards
 * by a parameter, and from one stack of the app to another by a wire that deployment connects.
 */
final class Routes {

    private final IdentityHashMap<Stack, Border> borders = new IdentityHashMap<>();
    private final Map<Wire, CallSite> wires = new LinkedHashMap<>();

    Border border(Stack stack) {
        return borders.computeIfAbsent(stack, Border::new);
    }

    /** The wires, each with the line of Java that made the first use of it. */
    Map<Wire, CallSite> wires() {
        return Collections.unmodifiableMap(wires);
    }

    /**
     * The value as the user's template says it.
     *
     * @return empty when there is no way: the stacks belong to different apps, or a condition would have to go outwards
     */
    Optional<Node> lead(Reference reference, Stack user, CallSite usedAt) {
        List<Stack> from = outwards(reference.stack());
        List<Stack> to = outwards(user);
        Optional<Stack> common =
                from.stream().filter(stack -> contains(to, stack)).findFirst();
        Mention mention = new Mention(reference);
        boolean inwardsOnly = common.isPresent() && common.get() == reference.stack();
        boolean sameApp = reference.stack().app() == user.app();
        if (!sameApp || (mention.isCondition() && !inwardsOnly)) {
            return Optional.empty();
        }
        Node value = mention.value();
        for (Stack stack : from.subList(0, common.map(from::indexOf).orElse(from.size()))) {
            String output = border(stack).give(value, mention, usedAt);
            String owner = stack.outer().isPresent() ? stack.asResource().name() : stack.name();
            value = new GetAttr(new ListNode(List.of(new StringNode(owner), new StringNode(output))));
        }
        List<Stack> inwards =
                new ArrayList<>(to.subList(0, common.map(to::indexOf).orElse(to.size())));
        Collections.reverse(inwards);
        for (Stack stack : inwards) {
            String parameter = border(stack).take(value, mention, usedAt);
            if (stack.outer().isPresent()) {
                border(stack).argument(parameter, value);
            } else {
                wire(value, stack, parameter, usedAt);
            }
            value = new GetParam(new StringNode(parameter));
        }
        return Optional.of(value);
    }

    /**
     * Orders two resources of which at least one is in a nested stack: in the innermost stack around both, what stands there for the
     * one depends on what stands there for the other.
     *
     * @return whether that was possible
     */
    boolean order(Resource first, Resource then) {
        List<Stack> around = outwards(then.stack());
        Optional<Stack> common = outwards(first.stack()).stream()
                .filter(stack -> contains(around, stack))
                .findFirst();
        if (common.isEmpty()) {
            return false;
        }
        Resource before = within(first, common.get());
        Optional<Stack> waiting = around.stream()
                .filter(stack -> stack.outer().filter(common.get()::equals).isPresent())
                .findFirst();
        if (waiting.isEmpty() || before == waiting.get().asResource()) {
            return false;
        }
        border(waiting.get()).dependsOn(before.name());
        return true;
    }

    /** What stands for a resource in a stack around it. */
    static Resource within(Resource resource, Stack stack) {
        Resource standsFor = resource;
        while (standsFor.stack() != stack) {
            standsFor = standsFor.stack().asResource();
        }
        return standsFor;
    }

    static boolean isWithin(Resource resource, Stack stack) {
        return contains(outwards(resource.stack()), stack);
    }

    private void wire(Node value, Stack consumer, String parameter, CallSite usedAt) {
        List<Node> path = ((ListNode) ((GetAttr) value).arguments()).items();
        String producer = ((StringNode) path.get(0)).value();
        String output = ((StringNode) path.get(1)).value();
        wires.putIfAbsent(new Wire(producer, output, consumer.name(), parameter), usedAt);
    }

    /** A stack and those around it. */
    private static List<Stack> outwards(Stack stack) {
        List<Stack> stacks = new ArrayList<>();
        for (Optional<Stack> next = Optional.of(stack);
                next.isPresent();
                next = next.get().outer()) {
            stacks.add(next.get());
        }
        return stacks;
    }

    private static boolean contains(List<Stack> stacks, Stack stack) {
        return stacks.stream().anyMatch(one -> one == stack);
    }
}
