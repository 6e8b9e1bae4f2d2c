package dev.kiln;

import dev.kiln.spi.CallSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that are shown together. Source: SEMANTICS section 1.6.
 *
 * @param label the group's title
 * @param description what the group is about, or null
 * @param parameters its parameters, in the order to show them; a parameter may be in one group only
 * @param site where the program declares the group
 */
public record ParameterGroup(
        String label, @Nullable String description, List<Parameter<?>> parameters, CallSite site) {}
