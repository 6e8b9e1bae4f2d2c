package dev.kiln.hot.eval;

import dev.kiln.hot.value.Omitted;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A parsed expression: immutable, and resolved as often as the resources' data change. */
public interface Expression {

    /**
     * Computes the value.
     *
     * @param resources what is known of the resources
     * @return the resolved value, which may be {@link Omitted#OMITTED}
     * @throws EvaluationException when it cannot be computed
     */
    @Nullable
    Object resolve(ResourceData resources);

    /**
     * Names the resources that must be complete before this can be resolved for good: those of {@code get_resource} and
     * {@code get_attr}, in chosen branches only.
     *
     * @param references receives each reference
     */
    void references(ReferenceVisitor references);

    /**
     * The same, where the places do not matter.
     *
     * @param names receives each name, possibly more than once
     */
    default void requirements(Consumer<String> names) {
        references((name, place) -> names.accept(name));
    }

    /**
     * Checks what Heat checks of functions when it validates a stack: unknown attributes, functions that the version dropped.
     *
     * @param resources what is known of the resources
     * @throws EvaluationException for the first thing wrong
     */
    void validate(ResourceData resources);

    /**
     * The value, where an omitted one counts as null.
     *
     * @param resources what is known of the resources
     * @return the resolved value
     */
    default @Nullable Object value(ResourceData resources) {
        Object value = resolve(resources);
        return value == Omitted.OMITTED ? null : value;
    }
}
