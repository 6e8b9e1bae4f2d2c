package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.List;

/**
 * A named condition of a stack. It stands where a condition may stand, in {@link Resource#onlyIf}, {@link Fn#iff}, {@link Fn#not},
 * {@link Fn#and} and {@link Fn#or}, and as a value it is whether it holds. Source: SEMANTICS section 4.
 */
public final class Condition implements Expr<Boolean> {

    private final String name;
    private final Expr<Boolean> definition;
    private final CallSite site;
    private final StringNode node;
    private final Reference reference;

    Condition(Stack stack, String name, Expr<Boolean> definition, CallSite site) {
        this.name = name;
        this.definition = definition;
        this.site = site;
        this.node = new StringNode(name);
        this.reference = new Reference(stack, Reference.Kind.CONDITION, "condition " + name, node, List.of(), site);
    }

    /**
     * The name in the template.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What the condition says.
     *
     * @return the definition
     */
    public Expr<Boolean> definition() {
        return definition;
    }

    /**
     * Where the program declares the condition.
     *
     * @return the place
     */
    public CallSite site() {
        return site;
    }

    /**
     * A condition that holds where this one and others do.
     *
     * @param other another condition
     * @param more further conditions
     * @return the condition; {@link Stack#condition} gives it a name
     */
    @SafeVarargs
    public final Expr<Boolean> and(Expr<Boolean> other, Expr<Boolean>... more) {
        return Fn.and(this, other, more);
    }

    /**
     * A condition that holds where this one or any of the others does.
     *
     * @param other another condition
     * @param more further conditions
     * @return the condition; {@link Stack#condition} gives it a name
     */
    @SafeVarargs
    public final Expr<Boolean> or(Expr<Boolean> other, Expr<Boolean>... more) {
        return Fn.or(this, other, more);
    }

    /**
     * A condition that holds where this one does not.
     *
     * @return the condition; {@link Stack#condition} gives it a name
     */
    public Expr<Boolean> not() {
        return Fn.not(this);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Reference> references() {
        return List.of(reference);
    }
}
