package dev.kiln.hot.eval;

import dev.kiln.hot.value.Omitted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of expressions. Omitted entries disappear.
 *
 * @param entries resolved keys to expressions, in order
 */
record MapExpression(Map<@Nullable Object, Expression> entries) implements Expression {

    @Override
    public Object resolve(ResourceData resources) {
        Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            Object value = entry.resolve(resources);
            if (value != Omitted.OMITTED) {
                values.put(key, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    @Nullable
    Expression get(String key) {
        return entries.get(key);
    }

    @Override
    public void references(ReferenceVisitor references) {
        entries.values().forEach(entry -> entry.references(references));
    }

    @Override
    public void validate(ResourceData resources) {
        entries.values().forEach(entry -> entry.validate(resources));
    }
}
