package dev.kiln;

import dev.kiln.spi.CallSite;
import org.jspecify.annotations.Nullable;

/** An output of a stack: a value that Heat shows when the stack is complete. */
public final class Output {

    private final Stack stack;
    private final String name;
    private final @Nullable String description;
    private final Expr<?> value;
    private final CallSite site;
    private @Nullable Expr<Boolean> condition;

    Output(Stack stack, String name, @Nullable String description, Expr<?> value, CallSite site) {
        this.stack = stack;
        this.name = name;
        this.description = description;
        this.value = value;
        this.site = site;
    }

    /**
     * Shows the output only where a condition holds; otherwise Heat lists it with a null value.
     *
     * @param when a condition, a condition function such as {@link Fn#equal}, or a parameter of type boolean
     * @return this output
     */
    public Output onlyIf(Expr<Boolean> when) {
        condition = when;
        return this;
    }

    /**
     * The stack that declares the output.
     *
     * @return the stack
     */
    public Stack stack() {
        return stack;
    }

    /**
     * The name in the template.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What the value is.
     *
     * @return the text, or null when there is none
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * The value.
     *
     * @return the expression
     */
    public Expr<?> value() {
        return value;
    }

    /**
     * The condition under which the output is shown.
     *
     * @return the condition, or null when it is always shown
     */
    public @Nullable Expr<Boolean> condition() {
        return condition;
    }

    /**
     * Where the program declares the output.
     *
     * @return the place
     */
    public CallSite site() {
        return site;
    }
}
