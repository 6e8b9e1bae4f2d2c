package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.List;

/**
 * A named condition of a stack. As an expression it stands where a condition may stand: in {@link Fn#iff}, {@link Fn#not},
 * {@link Fn#and} and {@link Fn#or}. Source: SEMANTICS section 4.
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

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Reference> references() {
        return List.of(reference);
    }
}
