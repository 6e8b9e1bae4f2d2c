package dev.kiln.hot.param;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.constraint.AllowedPatternConstraint;
import dev.kiln.hot.constraint.AllowedValuesConstraint;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.LengthConstraint;
import dev.kiln.hot.constraint.ScalarType;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What values a parameter takes.
 *
 * @param name the parameter's name
 * @param type the type of its values
 * @param defaultValue the default as written, or null for none
 * @param hidden whether what is shown of the value is masked
 * @param immutable whether an update may not change the value
 * @param constraints the constraints in the order of checking
 */
public record ParameterSchema(
        String name,
        ParameterType type,
        @Nullable Object defaultValue,
        boolean hidden,
        boolean immutable,
        List<DescribedConstraint> constraints) {

    /**
     * Copies the list.
     *
     * @param name the parameter's name
     * @param type the type of its values
     * @param defaultValue the default as written, or null for none
     * @param hidden whether what is shown of the value is masked
     * @param immutable whether an update may not change the value
     * @param constraints the constraints in the order of checking
     */
    public ParameterSchema {
        constraints = List.copyOf(constraints);
    }

    /**
     * The schema of a definition.
     *
     * @param name the parameter's name
     * @param def the definition
     * @param version the template's version
     * @return the schema
     * @throws ValueException with Heat's message when a constraint is malformed
     */
    public static ParameterSchema of(String name, ParameterDef def, HotVersion version) {
        List<DescribedConstraint> constraints = new ArrayList<>();
        for (Node constraint : def.constraints()) {
            constraints.add(DescribedConstraint.read(constraint, version));
        }
        return new ParameterSchema(
                name,
                def.type(),
                value(def.defaultValue()),
                PythonEquality.truthy(value(def.hidden())),
                PythonEquality.truthy(value(def.immutable())),
                constraints);
    }

    private static @Nullable Object value(@Nullable Node node) {
        return node == null ? null : NodeValues.of(node);
    }

    /**
     * What is wrong with the definition whatever values are given: a constraint that does not suit the type, or a default that
     * does not meet the constraints.
     *
     * @return Heat's message, or empty when all is well
     */
    public Optional<String> problem() {
        try {
            checkItself();
            return Optional.empty();
        } catch (ValueException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Checks that each constraint suits the type and that the default meets them; custom constraints wait for the value.
     *
     * @throws ValueException with Heat's message when not
     */
    void checkItself() {
        for (DescribedConstraint described : constraints) {
            if (!suits(described.constraint())) {
                throw new ValueException(described.constraint().kind() + " constraint invalid for " + type.wireName());
            }
        }
        if (defaultValue == null) {
            return;
        }
        Object value = type == ParameterType.COMMA_DELIMITED_LIST
                ? ParameterParser.list(defaultValue, "Default must be a comma-delimited list string: ")
                : defaultValue;
        for (DescribedConstraint described : constraints) {
            if (!(described.constraint() instanceof CustomConstraint)) {
                checkDefault(described, value);
            }
        }
    }

    private void checkDefault(DescribedConstraint described, @Nullable Object value) {
        try {
            check(described, value);
        } catch (ValueException refused) {
            throw new ValueException(
                    "Invalid default " + PythonText.str(defaultValue) + " (" + refused.getMessage() + ")");
        }
    }

    /**
     * Checks a value, as given for scalars and parsed for lists and JSON.
     *
     * @param value the value
     * @throws ValueException with the first failing constraint's message
     */
    void check(@Nullable Object value) {
        for (DescribedConstraint described : constraints) {
            check(described, value);
        }
    }

    private void check(DescribedConstraint described, @Nullable Object value) {
        described.violation(value, scalarType()).ifPresent(message -> {
            throw new ValueException(message);
        });
    }

    private ScalarType scalarType() {
        return switch (type) {
            case STRING -> ScalarType.STRING;
            case NUMBER -> ScalarType.NUMBER;
            case BOOLEAN -> ScalarType.BOOLEAN;
            case JSON, COMMA_DELIMITED_LIST -> ScalarType.NONE;
        };
    }

    private boolean suits(ValueConstraint constraint) {
        if (constraint instanceof LengthConstraint) {
            return type == ParameterType.STRING
                    || type == ParameterType.JSON
                    || type == ParameterType.COMMA_DELIMITED_LIST;
        }
        if (constraint instanceof AllowedPatternConstraint) {
            return type == ParameterType.STRING;
        }
        if (constraint instanceof AllowedValuesConstraint || constraint instanceof CustomConstraint) {
            return type != ParameterType.JSON;
        }
        return type == ParameterType.NUMBER;
    }
}
