package dev.kiln.hot;

import dev.kiln.hot.expr.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the {@code parameters} section. A null component is a key that is not written. Source: SEMANTICS section 5.
 *
 * @param type the type of the value
 * @param label a short name for people, or null
 * @param description what the parameter is for, or null
 * @param defaultValue the value when none is given, or null when there is no default
 * @param hidden whether Heat masks the value in what it shows, or null
 * @param immutable whether an update may not change the value, or null
 * @param tags free words for tools, or null; since 2018-03-02
 * @param constraints the constraints in the order of checking, each a map with the constraint's kind as a key
 */
public record ParameterDef(
        ParameterType type,
        @Nullable Node label,
        @Nullable Node description,
        @Nullable Node defaultValue,
        @Nullable Node hidden,
        @Nullable Node immutable,
        @Nullable Node tags,
        List<Node> constraints) {

    /**
     * Copies the list.
     *
     * @param type the type of the value
     * @param label a short name for people, or null
     * @param description what the parameter is for, or null
     * @param defaultValue the value when none is given, or null when there is no default
     * @param hidden whether Heat masks the value in what it shows, or null
     * @param immutable whether an update may not change the value, or null
     * @param tags free words for tools, or null; since 2018-03-02
     * @param constraints the constraints in the order of checking, each a map with the constraint's kind as a key
     */
    public ParameterDef {
        constraints = List.copyOf(constraints);
    }
}
