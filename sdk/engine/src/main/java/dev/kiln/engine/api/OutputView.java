package dev.kiln.engine.api;

import org.jspecify.annotations.Nullable;

/**
 * An output.
 *
 * @param name its name
 * @param description its description, or null
 * @param value its value, or null when it has none or its condition is false
 * @param error why the value could not be computed, or null
 */
public record OutputView(
        String name,
        @Nullable Object description,
        @Nullable Object value,
        @Nullable String error) {}
