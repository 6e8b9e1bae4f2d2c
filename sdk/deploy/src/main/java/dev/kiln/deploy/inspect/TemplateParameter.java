package dev.kiln.deploy.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a template declares.
 *
 * @param name its name
 * @param type {@code String}, {@code Number}, {@code CommaDelimitedList}, {@code Json} or {@code Boolean}
 * @param label its name for people
 * @param description what it is for, may be empty
 * @param defaultValue its default as plain Java, or null if it has none
 * @param hidden whether its value is a secret
 * @param constraints its constraints by Heat's names: {@code MinLength}, {@code AllowedValues}, {@code CustomConstraint}, ...
 */
public record TemplateParameter(
        String name,
        String type,
        String label,
        String description,
        @Nullable Object defaultValue,
        boolean hidden,
        Map<String, @Nullable Object> constraints) {

    /**
     * Copies the collections.
     *
     * @param name its name
     * @param type {@code String}, {@code Number}, {@code CommaDelimitedList}, {@code Json} or {@code Boolean}
     * @param label its name for people
     * @param description what it is for, may be empty
     * @param defaultValue its default as plain Java, or null if it has none
     * @param hidden whether its value is a secret
     * @param constraints its constraints by Heat's names: {@code MinLength}, {@code AllowedValues}, {@code CustomConstraint}, ...
     */
    public TemplateParameter {
        constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
    }

    /**
     * Whether a stack can be made without a value for it.
     *
     * @return false if a value has to be given
     */
    public boolean isOptional() {
        return defaultValue != null;
    }
}
