package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.Literal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * A plain value where an expression is wanted: in an output, or in an {@link Fn#iff} beside another expression.
     *
     * @param <T> the type of the value
     * @param value a text, a number, a boolean, a list or map of these and of expressions, or null for Heat's null
     * @return the value as an expression
     */
    static <T> Expr<T> of(@Nullable Object value) {
        return new Expression<>(Literal.node(value), Literal.references(value), Literal.files(value));
    }

    /**
     * This value where a text is wanted. The template stays as it is: Heat turns numbers and booleans into texts by itself.
     *
     * @return the same expression
     */
    default Expr<String> asString() {
        return new Expression<>(node(), references(), files());
    }

    /**
     * This value where a number is wanted. The template stays as it is: Heat reads the number in a text by itself, and refuses a
     * text that has none.
     *
     * @return the same expression
     */
    default Expr<Number> asNumber() {
        return new Expression<>(node(), references(), files());
    }

    /**
     * This value where a boolean is wanted. The template stays as it is: Heat reads texts such as {@code true}, {@code yes} and
     * {@code off} by itself.
     *
     * @return the same expression
     */
    default Expr<Boolean> asBoolean() {
        return new Expression<>(node(), references(), files());
    }

    /**
     * This value where a list is wanted. The template stays as it is: Heat cuts a text at its commas by itself.
     *
     * @return the same expression
     */
    default Expr<List<Object>> asList() {
        return new Expression<>(node(), references(), files());
    }

    /**
     * This value where a map is wanted. The template stays as it is: Heat reads JSON in a text by itself.
     *
     * @return the same expression
     */
    default Expr<Map<String, Object>> asMap() {
        return new Expression<>(node(), references(), files());
    }

    /**
     * The files whose text the expression needs at deployment, so that synthesis can put them beside the template.
     *
     * @return the files, empty when the expression needs none
     */
    default List<IncludedFile> files() {
        return List.of();
    }
}
