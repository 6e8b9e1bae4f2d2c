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

    /**
     * Copies the list.
     *
     * @param label the group's title, or null
     * @param description what the group is about, or null
     * @param parameters the names of its parameters, in the order to show them; a parameter may be in one group only
     * @param site where the program declares the group
     */
    public ParameterGroup {
        parameters = List.copyOf(parameters);
    }

    /**
     * Groups parameters without a title.
     *
     * @param stack the stack that declares them
     * @param members the parameters, in the order to show them; of one that names an entity, its {@code ref()}
     * @throws IllegalArgumentException when one of them is no parameter
     */
    public static void untitled(Stack stack, Expr<?>... members) {
        stack.parameterGroups.add(of(null, null, members));
    }

    /**
     * Groups parameters by their names, which need not be there; synthesis reports those that are not.
     *
     * @param stack the stack that declares them
     * @param label the group's title, or null
     * @param description what the group is about, or null
     * @param names the names, in the order to show them
     */
    public static void named(Stack stack, @Nullable String label, @Nullable String description, String... names) {
        stack.parameterGroups.add(new ParameterGroup(label, description, List.of(names), CallSite.here()));
    }

    static ParameterGroup of(@Nullable String label, @Nullable String description, Expr<?>... members) {
        return new ParameterGroup(
                label,
                description,
                List.of(members).stream().map(ParameterGroup::name).toList(),
                CallSite.here());
    }

    private static String name(Expr<?> member) {
        if (member instanceof Parameter<?> parameter) {
            return parameter.name();
        }
        throw new IllegalArgumentException("a group has parameters, not " + member.node());
    }
}
