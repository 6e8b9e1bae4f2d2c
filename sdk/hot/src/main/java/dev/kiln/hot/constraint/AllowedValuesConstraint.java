package dev.kiln.hot.constraint;

import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.PythonEquality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wants one of the listed values; of a list, every item must be one of them.
 *
 * @param allowed the values
 */
public record AllowedValuesConstraint(List<?> allowed) implements ValueConstraint {

    /**
     * Copies the list.
     *
     * @param allowed the values
     */
    public AllowedValuesConstraint {
        allowed = Collections.unmodifiableList(new ArrayList<>(allowed));
    }

    @Override
    public Optional<String> violation(@Nullable Object value, ScalarType type) {
        return isAllowed(value, type)
                ? Optional.empty()
                : Optional.of(JsonText.of(value) + " is not an allowed value " + JsonText.of(allowed));
    }

    private boolean isAllowed(@Nullable Object value, ScalarType type) {
        if (value instanceof List<?> items) {
            return items.stream().allMatch(item -> PythonEquality.contains(allowed, item));
        }
        Object converted = type.convert(value);
        for (Object one : allowed) {
            if (PythonEquality.equal(type.convert(one), converted)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String kind() {
        return "AllowedValues";
    }
}
