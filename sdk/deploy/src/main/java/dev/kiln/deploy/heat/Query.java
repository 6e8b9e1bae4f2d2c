package dev.kiln.deploy.heat;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The query of an address. What has no value is left out. */
final class Query {
    private final StringBuilder text = new StringBuilder();

    Query with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(text.isEmpty() ? "?" : "&").append(name).append('=').append(HeatApi.encode(value));
        }
        return this;
    }

    /** The same name once for each value, which Heat takes as alternatives. */
    Query withEach(String name, Collection<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    Query with(String name, boolean value) {
        return value ? with(name, "true") : this;
    }

    Query with(String name, int value) {
        return value > 0 ? with(name, Integer.toString(value)) : this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
