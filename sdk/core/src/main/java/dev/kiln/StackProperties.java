package dev.kiln;

import dev.kiln.spi.PropertyBag;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The setters of a nested stack: a subclass has one or more for each parameter, and the stack's constructor hands it to that of
 * {@link Stack}. What is set becomes the properties of the resource that stands for the stack.
 *
 * <pre>{@code
 * public static final class Properties extends StackProperties<Properties> {
 *     public Properties size(Number value) {
 *         return set("size", value);
 *     }
 * }
 * }</pre>
 *
 * <p>A value is led back to the line that calls the setter, not to that within it.
 *
 * @param <B> the subclass
 */
public abstract class StackProperties<B extends StackProperties<B>> {

    private final PropertyBag bag = new PropertyBag();

    /** Setters that have not been called yet. */
    protected StackProperties() {}

    /**
     * Hands a value to a parameter.
     *
     * @param parameter the parameter's name in the stack
     * @param value a text, a number, a boolean, a list, a map, or an expression of the outer stack; a null is reported by synthesis
     * @return these setters
     */
    @SuppressWarnings("unchecked") // B is the subclass itself
    protected final B set(String parameter, @Nullable Object value) {
        bag.set(parameter, value);
        return (B) this;
    }

    @SuppressWarnings("unchecked") // B is the subclass itself
    final PropertyBag configured(Consumer<? super B> configure) {
        configure.accept((B) this);
        return bag;
    }
}
