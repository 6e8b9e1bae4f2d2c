package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.value.PythonEquality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource, or a member of a group, for the rules of its type.
 *
 * @param scope where findings go
 * @param name the resource's name
 * @param path where its properties stand
 * @param values its properties as they are while no resource exists: converted, with defaults; those at fault are left out
 * @param given its properties as they are given, those at fault too
 */
record TypedResource(
        Scope scope, String name, TemplatePath path, Map<String, @Nullable Object> values, Map<?, ?> given) {

    @Nullable
    Object value(String property) {
        return values.get(property);
    }

    /** A whole number, also one that the property does not allow; null when there is none. */
    @Nullable
    Long number(String property) {
        Object value = values.containsKey(property) ? values.get(property) : given.get(property);
        return value instanceof Long number ? number : null;
    }

    /** Whether all that stands under some properties is known. */
    boolean knows(String... properties) {
        for (String property : properties) {
            if (!values.containsKey(property) || PropertyResolver.isUnresolved(values.get(property))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a property has a value that Python takes for true: not null, false, zero or empty. */
    boolean has(String property) {
        return PythonEquality.truthy(values.get(property));
    }

    /** The maps in a list. */
    List<Map<?, ?>> maps(String property) {
        return values.get(property) instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>map(item -> item instanceof Map<?, ?> map ? map : Map.of())
                        .toList()
                : List.of();
    }

    void error(DiagnosticCode code, String property, String message, String hint) {
        scope.error(code, path.key(property), message, hint);
    }

    void error(DiagnosticCode code, String message, String hint) {
        scope.error(code, path, message, hint);
    }
}
