package dev.kiln;

import dev.kiln.spi.CallSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that are shown together. Source: SEMANTICS section 1.6.
 *
 * @param label the group's title, or null
 * @param description what the group is about, or null
 * @param parameters the names of its parameters, in the order to show them; a parameter may be in one group only
 * @param site where the program declares the group
 */
public record ParameterGroup(
        @Nullable String label, @Nullable String description, List<String> parameters, CallSite site) {

    /** Copies the list. */
    public ParameterGroup {
        parameters = List.copyOf(parameters);
    }

    /**
     * A group without a title.
     *
     * @param members its parameters
     * @return the group, for {@link Stack#parameterGroup(ParameterGroup)}
     */
    public static ParameterGroup untitled(Parameter<?>... members) {
        return of(null, null, members);
    }

    /**
     * A group by the names of its parameters, which need not be there; synthesis reports those that are not.
     *
     * @param label the group's title, or null
     * @param description what the group is about, or null
     * @param names the names
     * @return the group, for {@link Stack#parameterGroup(ParameterGroup)}
     */
    public static ParameterGroup named(@Nullable String label, @Nullable String description, String... names) {
        return new ParameterGroup(label, description, List.of(names), CallSite.here());
    }

    static ParameterGroup of(@Nullable String label, @Nullable String description, Parameter<?>... members) {
        return new ParameterGroup(
                label,
                description,
                List.of(members).stream().map(Parameter::name).toList(),
                CallSite.here());
    }
}
