package dev.kiln.spi;

import dev.kiln.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute of a resource, or a place within its value. */
public final class AttributePath {

    private final Source source;
    private final String attribute;
    private final List<Object> steps;
    private @Nullable Expr<?> made;

    private AttributePath(Source source, String attribute, List<Object> steps) {
        this.source = source;
        this.attribute = attribute;
        this.steps = steps;
    }

    /** What makes an expression of an attribute: a resource. */
    @FunctionalInterface
    public interface Source {

        /**
         * The expression that reads an attribute.
         *
         * @param attribute its name in Heat
         * @param steps keys and indices into its value
         * @return the expression
         */
        Expr<?> attribute(String attribute, Object... steps);
    }

    /**
     * The whole value of an attribute.
     *
     * @param source the resource
     * @param attribute the attribute's name in Heat
     * @return its place
     */
    public static AttributePath of(Source source, String attribute) {
        return new AttributePath(source, attribute, List.of());
    }

    /**
     * A place within this one.
     *
     * @param more keys of maps (texts) and indices of lists (integers), or expressions of these
     * @return the place
     */
    public AttributePath at(Object... more) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(List.of(more));
        return new AttributePath(source, attribute, all);
    }

    /**
     * The expression that reads this place; always the same one, since synthesis tells mentions by identity.
     *
     * @param <T> the type that the value will have
     * @return the expression ({@code get_attr})
     */
    @SuppressWarnings("unchecked") // what type a value has is known to the generated code that asks for it
    public <T> Expr<T> expr() {
        Expr<?> expr = made;
        if (expr == null) {
            expr = source.attribute(attribute, steps.toArray());
            made = expr;
        }
        return (Expr<T>) expr;
    }
}
