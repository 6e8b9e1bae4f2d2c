package dev.kiln.hot;

import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the {@code outputs} section. A null component is a key that is not written. Source: SEMANTICS section 1.5.
 *
 * @param description any text, or null
 * @param value what the output shows
 * @param condition a condition's name, a boolean or a condition function, or null
 */
public record OutputDef(
        @Nullable Node description, Node value, @Nullable Node condition) {}
