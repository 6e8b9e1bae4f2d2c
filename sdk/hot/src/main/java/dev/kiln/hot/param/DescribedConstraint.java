package dev.kiln.hot.param;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.constraint.AllowedPatternConstraint;
import dev.kiln.hot.constraint.AllowedValuesConstraint;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.LengthConstraint;
import dev.kiln.hot.constraint.ModuloConstraint;
import dev.kiln.hot.constraint.RangeConstraint;
import dev.kiln.hot.constraint.ScalarType;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonPattern;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a parameter with the words that replace its message.
 *
 * @param constraint the constraint
 * @param description what to say when it is not met, or null for Heat's own message
 */
public record DescribedConstraint(
        ValueConstraint constraint, @Nullable String description) {

    private static final Set<String> KEYS = Set.of(
            "description", "modulo", "range", "length", "allowed_values", "allowed_pattern", "custom_constraint");

    /**
     * Reads an item of a parameter's {@code constraints}. Of several kinds in one map only the first counts.
     *
     * @param item the item as written
     * @param version the template's version; older ones know no {@code modulo}
     * @return the constraint
     * @throws ValueException with Heat's message when the item is malformed
     */
    static DescribedConstraint read(Node item, HotVersion version) {
        Map<?, ?> map = mapping(NodeValues.of(item), KEYS, "parameter constraints");
        Object description = map.get("description");
        return new DescribedConstraint(
                constraint(map, version), PythonEquality.truthy(description) ? PythonText.str(description) : null);
    }

    /**
     * What is wrong with a value.
     *
     * @param value the resolved value
     * @param type how scalars are converted for comparing
     * @return the description or Heat's message, or empty when the value is fine
     */
    Optional<String> violation(@Nullable Object value, ScalarType type) {
        return constraint.violation(value, type).map(message -> description == null ? message : description);
    }

    private static ValueConstraint constraint(Map<?, ?> map, HotVersion version) {
        if (map.containsKey("modulo") && version.isAtLeast(HotVersion.V2017_02_24)) {
            Map<?, ?> modulo = mapping(map.get("modulo"), Set.of("step", "offset"), "modulo constraint");
            return new ModuloConstraint(number(modulo.get("step")), number(modulo.get("offset")));
        }
        if (map.containsKey("range")) {
            Map<?, ?> range = mapping(map.get("range"), Set.of("min", "max"), "range constraint");
            return new RangeConstraint(number(range.get("min")), number(range.get("max")));
        }
        if (map.containsKey("length")) {
            Map<?, ?> length = mapping(map.get("length"), Set.of("min", "max"), "length constraint");
            return new LengthConstraint(number(length.get("min")), number(length.get("max")));
        }
        if (map.containsKey("allowed_values")) {
            if (map.get("allowed_values") instanceof List<?> values) {
                return new AllowedValuesConstraint(values);
            }
            throw new ValueException("AllowedValues must be a list");
        }
        if (map.containsKey("allowed_pattern")) {
            if (map.get("allowed_pattern") instanceof String pattern) {
                return new AllowedPatternConstraint(PythonPattern.compile(pattern));
            }
            throw new ValueException("AllowedPattern must be a string");
        }
        if (map.containsKey("custom_constraint")) {
            return new CustomConstraint(PythonText.str(map.get("custom_constraint")));
        }
        throw new ValueException("No constraint expressed");
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value == null ? null : PythonNumbers.toNumber(value);
    }

    private static Map<?, ?> mapping(@Nullable Object value, Set<String> keys, String entity) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ValueException("Invalid " + entity + ", expected a mapping");
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String) || !keys.contains(key)) {
                throw new ValueException("Invalid key '" + PythonText.str(key) + "' for " + entity);
            }
        }
        return map;
    }
}
