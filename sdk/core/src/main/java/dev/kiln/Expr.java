package dev.kiln;

import dev.kiln.hot.expr.Node;
import java.util.List;

/**
 * A value that is known only when Heat runs the template: a parameter, an attribute, a call of an intrinsic function.
 *
 * @param <T> the type that the value will have: {@code String}, {@code Number}, {@code Boolean}, a {@code List} or a {@code Map}
 */
public interface Expr<T> {

    /**
     * The expression as it stands in a template.
     *
     * @return the node
     */
    Node node();

    /**
     * The resources, parameters and conditions that the expression speaks of, so that synthesis can tell whether they are known
     * in the stack where the expression is used.
     *
     * @return the references, empty when the expression speaks of none
     */
    default List<Reference> references() {
        return List.of();
    }
}
