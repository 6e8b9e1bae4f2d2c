package dev.kiln.hot.diff;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/**
 * One place of the template that differs.
 *
 * @param path the place, as deep as the two templates have the same shape
 * @param before the old value, or null where there was none
 * @param after the new value, or null where there is none
 * @param effect what the difference does to the resource; {@link Effect#NONE} outside of resources
 */
public record Change(
        TemplatePath path, @Nullable Node before, @Nullable Node after, Effect effect) {}
