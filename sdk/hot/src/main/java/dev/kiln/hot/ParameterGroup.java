package dev.kiln.hot;

import dev.kiln.hot.expr.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the {@code parameter_groups} section. Source: SEMANTICS section 1.6.
 *
 * @param label the group's title, or null
 * @param description what the group is about, or null
 * @param parameters the names of its parameters, in the order to show them
 */
public record ParameterGroup(@Nullable Node label, @Nullable Node description, List<String> parameters) {

    /**
     * Copies the list.
     *
     * @param label the group's title, or null
     * @param description what the group is about, or null
     * @param parameters the names of its parameters, in the order to show them
     */
    public ParameterGroup {
        parameters = List.copyOf(parameters);
    }
}
