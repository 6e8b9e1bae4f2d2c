package dev.kiln.hot.eval.yaql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that a term sees. {@code $} is {@code $1}. */
final class Scope {

    private final @Nullable Scope parent;
    private final Map<String, @Nullable Object> variables;

    private Scope(@Nullable Scope parent, Map<String, @Nullable Object> variables) {
        this.parent = parent;
        this.variables = variables;
    }

    static Scope root(@Nullable Object value) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("1", value);
        return new Scope(null, variables);
    }

    /** A scope in which the positional variables are the given values. */
    Scope with(List<?> values) {
        Map<String, @Nullable Object> own = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            own.put(Integer.toString(i + 1), values.get(i));
        }
        return new Scope(this, own);
    }

    Scope with(Map<String, @Nullable Object> named) {
        return new Scope(this, new HashMap<>(named));
    }

    /** A variable's value; null when there is none, as in YAQL. */
    @Nullable
    Object get(String name) {
        for (Scope at = this; at != null; at = at.parent) {
            if (at.variables.containsKey(name)) {
                return at.variables.get(name);
            }
        }
        return null;
    }
}
