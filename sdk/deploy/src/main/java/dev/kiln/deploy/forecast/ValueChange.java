package dev.kiln.deploy.forecast;

import org.jspecify.annotations.Nullable;

/**
 * A value that differs.
 *
 * @param name the property, section, parameter, condition or output
 * @param before the old value, plain Java, or null when there was none
 * @param after the new value, or null when there is none; what is not known yet stands in angle quotes
 * @param effect what the difference means for its resource; {@link Outcome#UPDATE} outside of resources, {@link Outcome#REFUSED}
 *     for an immutable parameter, with which Heat refuses the whole update
 * @param secret whether a hidden parameter flows into it; its values are asterisks then
 */
public record ValueChange(
        String name, @Nullable Object before, @Nullable Object after, Outcome effect, boolean secret) {

    /** What stands for a value that may not be shown. */
    public static final String MASK = "******";

    /**
     * Masks the values of a secret.
     *
     * @param name the property, section, parameter, condition or output
     * @param before the old value, or null
     * @param after the new value, or null
     * @param effect what the difference means for its resource
     * @param secret whether a hidden parameter flows into it
     */
    public ValueChange {
        before = secret && before != null ? MASK : before;
        after = secret && after != null ? MASK : after;
    }
}
