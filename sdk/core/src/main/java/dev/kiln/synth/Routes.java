package dev.kiln.synth;

import dev.kiln.Parameter;
import dev.kiln.Reference;
import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads values from the stack that declares them to the stack that uses them: outwards by an output of each stack on the way, inwards
 * by a parameter, and from one stack of the app to another by a wire that deployment connects.
 */
final class Routes {

    private final Family family;
    private final IdentityHashMap<Stack, Border> borders = new IdentityHashMap<>();
    private final Map<Wire, CallSite> wires = new LinkedHashMap<>();
    private final Map<StackOrder, CallSite> orders = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    Routes(Family family) {
        this.family = family;
    }

    Border border(Stack stack) {
        return borders.computeIfAbsent(stack, Border::new);
    }

    /** The wires, each with the line of Java that made the first use of it. */
    Map<Wire, CallSite> wires() {
        return Collections.unmodifiableMap(wires);
    }

    /** The orders that no wire makes, each with the line of Java that asks for it. */
    Map<StackOrder, CallSite> orders() {
        return Collections.unmodifiableMap(orders);
    }

    /** What is doubtful about the ways that values took, located. */
    List<Diagnostic> findings() {
        return Collections.unmodifiableList(findings);
    }

    /**
     * Finds, for what a user's expression speaks of, how the user's template says it.
     *
     * @param into takes what is to be exchanged in the expression
     * @param lost takes the references to which there is no way: the stacks belong to different apps, a condition would have to go
     *     outwards, or the members of a group are meant without saying which
     */
    void lead(List<Reference> references, Stack user, CallSite usedAt, Substitution into, Consumer<Reference> lost) {
        for (Reference reference : references) {
            if (reference.stack() == user) {
                lead(reference.within(), user, usedAt, into, lost);
            } else {
                lead(reference, user, usedAt)
                        .ifPresentOrElse(here -> into.replace(reference.node(), here), () -> lost.accept(reference));
            }
        }
    }

    private Optional<Node> lead(Reference reference, Stack user, CallSite usedAt) {
        List<Stack> from = Family.outwards(reference.stack());
        List<Stack> to = Family.outwards(user);
        Optional<Stack> common =
                from.stream().filter(stack -> Family.contains(to, stack)).findFirst();
        Mention mention = new Mention(reference);
        boolean inwardsOnly = common.isPresent() && common.get() == reference.stack();
        boolean sameApp = reference.stack().app() == user.app();
        if (!sameApp || (mention.isCondition() && !inwardsOnly)) {
            return Optional.empty();
        }
        List<Reference> lost = new ArrayList<>();
        Substitution within = new Substitution();
        lead(reference.within(), reference.stack(), usedAt, within, lost::add);
        List<Stack> out = from.subList(0, common.map(from::indexOf).orElse(from.size()));
        boolean namesOutput = reference.kind() == Reference.Kind.MEMBER_OUTPUT && out.size() == 1;
        if (!lost.isEmpty() || (!namesOutput && out.stream().anyMatch(Stack::isMember))) {
            return Optional.empty();
        }
        Node value = within.apply(mention.value());
        for (Stack stack : out) {
            String output = border(stack).give(value, mention, usedAt);
            if (namesOutput) {
                return Optional.of(new StringNode(output));
            }
            String owner = stack.outer().isPresent() ? stack.asResource().name() : stack.name();
            value = new GetAttr(new ListNode(List.of(new StringNode(owner), new StringNode(output))));
        }
        List<Stack> inwards =
                new ArrayList<>(to.subList(0, common.map(to::indexOf).orElse(to.size())));
        Collections.reverse(inwards);
        for (Stack stack : inwards) {
            warnOfUnknownType(mention, stack, usedAt);
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
     * Wires the value that the program names for a parameter of a stack that is deployed by itself.
     *
     * @return whether the value comes from another stack of the app, so that there is something to wire
     */
    boolean take(Stack consumer, Parameter<?> parameter, PropertyBag.Entry argument) {
        List<Reference> references = Literal.references(argument.value());
        List<Stack> producers = references.stream()
                .map(reference -> Family.root(reference.stack()))
                .distinct()
                .toList();
        if (producers.size() != 1
                || producers.get(0) == consumer
                || producers.get(0).app() != consumer.app()) {
            return false;
        }
        Stack producer = producers.get(0);
        Mention whole = new Mention(new Reference(
                producer,
                Reference.Kind.VALUE,
                "parameter " + parameter.name(),
                Literal.node(argument.value()),
                references,
                argument.site()));
        List<Reference> lost = new ArrayList<>();
        Substitution here = new Substitution();
        lead(references, producer, argument.site(), here, lost::add);
        String output = border(producer).give(here.apply(whole.value()), whole, argument.site());
        wires.putIfAbsent(new Wire(producer.name(), output, consumer.name(), parameter.name()), argument.site());
        return lost.isEmpty();
    }

    /**
     * Orders two resources of which at least one is in another stack: in the innermost stack around both, what stands there for the
     * one depends on what stands there for the other; where there is none, the one's stack is deployed before the other's.
     *
     * @return whether that was possible
     */
    boolean order(Resource first, Resource then, CallSite usedAt) {
        List<Stack> around = Family.outwards(then.stack());
        Optional<Stack> common = Family.outwards(first.stack()).stream()
                .filter(stack -> Family.contains(around, stack))
                .findFirst();
        if (common.isEmpty()) {
            boolean sameApp = first.stack().app() == then.stack().app();
            if (sameApp) {
                orders.putIfAbsent(
                        new StackOrder(
                                Family.root(first.stack()).name(),
                                Family.root(then.stack()).name()),
                        usedAt);
            }
            return sameApp;
        }
        List<Resource> before = family.within(first, common.get());
        Optional<Stack> waiting = around.stream()
                .filter(stack -> stack.outer().filter(common.get()::equals).isPresent())
                .findFirst();
        if (waiting.isEmpty()
                || before.isEmpty()
                || family.standFor(waiting.get()).stream().anyMatch(before::contains)) {
            return false;
        }
        before.forEach(resource -> border(waiting.get()).dependsOn(resource.name()));
        return true;
    }

    private void warnOfUnknownType(Mention mention, Stack stack, CallSite usedAt) {
        if (mention.isOfUnknownType() && border(stack).warnsFirst(mention)) {
            findings.add(Diagnostic.warning(
                            "unknown-type",
                            TemplatePath.of("parameters", mention.name()),
                            "Nothing is known of the type of " + mention.name() + ", which the stack " + stack.name()
                                    + " takes from outside: it travels as text, and a list or a map would arrive broken",
                            "declare the parameter with its type in that stack, and hand it the value with value(...)")
                    .at(usedAt.location().orElse(null)));
        }
    }

    private void wire(Node value, Stack consumer, String parameter, CallSite usedAt) {
        List<Node> path = ((ListNode) ((GetAttr) value).arguments()).items();
        String producer = ((StringNode) path.get(0)).value();
        String output = ((StringNode) path.get(1)).value();
        wires.putIfAbsent(new Wire(producer, output, consumer.name(), parameter), usedAt);
    }
}
