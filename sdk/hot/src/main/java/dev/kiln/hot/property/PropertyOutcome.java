package dev.kiln.hot.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a set of properties.
 *
 * @param values every property of the schema with its converted value; null where there is neither a value nor a default,
 *     {@link Unresolved} where the value is not known yet, and absent where there is a problem
 * @param problems everything that Heat refuses, in the order of Heat's own checks
 */
public record PropertyOutcome(Map<String, @Nullable Object> values, List<PropertyProblem> problems) {

    /**
     * Copies the map and the list.
     *
     * @param values every property of the schema with its converted value; null where there is neither a value nor a default,
     *     {@link Unresolved} where the value is not known yet, and absent where there is a problem
     * @param problems everything that Heat refuses, in the order of Heat's own checks
     */
    public PropertyOutcome {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }

    /**
     * Whether Heat takes the properties.
     *
     * @return true when there is no problem
     */
    public boolean isValid() {
        return problems.isEmpty();
    }
}
