package dev.kiln.deploy;

import org.jspecify.annotations.Nullable;

/**
 * An output of a stack.
 *
 * @param key its name
 * @param description what it is, may be empty
 * @param value plain Java: String, Long, Double, Boolean, List, Map, or null when Heat has none (yet)
 * @param error why Heat could not compute it, or null
 */
public record StackOutput(
        String key,
        String description,
        @Nullable Object value,
        @Nullable String error) {}
