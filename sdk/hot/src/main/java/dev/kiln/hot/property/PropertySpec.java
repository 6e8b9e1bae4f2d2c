package dev.kiln.hot.property;

import dev.kiln.hot.constraint.AllowedPatternConstraint;
import dev.kiln.hot.constraint.AllowedValuesConstraint;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.Format;
import dev.kiln.hot.constraint.LengthConstraint;
import dev.kiln.hot.constraint.ModuloConstraint;
import dev.kiln.hot.constraint.RangeConstraint;
import dev.kiln.hot.constraint.ScalarType;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.value.PythonPattern;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one property's value is converted and checked. Comes from a resource type's schema or from a nested template's parameters.
 *
 * @param type the type of the value
 * @param required whether the value must be given when there is no default
 * @param defaultValue the value when none or null is given, or null when there is no default
 * @param implemented false when Heat knows the property but refuses its use
 * @param hidden whether Heat's documentation leaves the property out
 * @param allowConversion whether a map also takes strings and lists, and a list also takes text with commas
 * @param constraints the constraints in the order of checking
 * @param supportStatus whether the property is deprecated
 * @param children the properties of a map, by name; empty when the map is open
 * @param items the schema of every item of a list, or of every value of an open map, or null for anything
 */
public record PropertySpec(
        ValueType type,
        boolean required,
        @Nullable Object defaultValue,
        boolean implemented,
        boolean hidden,
        boolean allowConversion,
        List<PropertyConstraint> constraints,
        SupportStatus supportStatus,
        Map<String, PropertySpec> children,
        @Nullable PropertySpec items) {

    /**
     * Copies the list and the map.
     *
     * @param type the type of the value
     * @param required whether the value must be given when there is no default
     * @param defaultValue the value when none or null is given, or null when there is no default
     * @param implemented false when Heat knows the property but refuses its use
     * @param hidden whether Heat's documentation leaves the property out
     * @param allowConversion whether a map also takes strings and lists, and a list also takes text with commas
     * @param constraints the constraints in the order of checking
     * @param supportStatus whether the property is deprecated
     * @param children the properties of a map, by name; empty when the map is open
     * @param items the schema of every item of a list, or of every value of an open map, or null for anything
     */
    public PropertySpec {
        constraints = List.copyOf(constraints);
        children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    /**
     * The rules of a property of a resource type.
     *
     * @param schema the property's schema
     * @return its rules
     * @throws dev.kiln.hot.value.ValueException when a constraint makes no sense, such as a length without bounds
     */
    public static PropertySpec of(PropertySchema schema) {
        List<PropertyConstraint> constraints = new ArrayList<>();
        for (Constraint constraint : schema.constraints()) {
            check(constraint).ifPresent(check -> constraints.add(new PropertyConstraint(check, null)));
        }
        return new PropertySpec(
                schema.type(),
                schema.required(),
                schema.defaultValue().orElse(null),
                schema.implemented(),
                schema.hidden(),
                schema.allowConversion(),
                constraints,
                schema.supportStatus(),
                ofAll(schema.properties()),
                schema.items().map(PropertySpec::of).orElse(null));
    }

    /**
     * The rules of the properties of a resource type.
     *
     * @param schemas the schemas by name
     * @return the rules by name, in the same order
     */
    public static Map<String, PropertySpec> ofAll(Map<String, PropertySchema> schemas) {
        Map<String, PropertySpec> specs = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> specs.put(name, of(schema)));
        return specs;
    }

    /**
     * How values are converted before they are compared with allowed values.
     *
     * @return the conversion for this type
     */
    public ScalarType scalarType() {
        return switch (type) {
            case STRING -> ScalarType.STRING;
            case INTEGER -> ScalarType.INTEGER;
            case NUMBER -> ScalarType.NUMBER;
            case BOOLEAN -> ScalarType.BOOLEAN;
            case MAP, LIST, ANY -> ScalarType.NONE;
        };
    }

    private static Optional<ValueConstraint> check(Constraint constraint) {
        if (constraint instanceof Constraint.Length length) {
            return Optional.of(new LengthConstraint(length.min(), length.max()));
        }
        if (constraint instanceof Constraint.Range range) {
            return Optional.of(new RangeConstraint(range.min(), range.max()));
        }
        if (constraint instanceof Constraint.AllowedValues allowed) {
            return Optional.of(new AllowedValuesConstraint(allowed.values()));
        }
        if (constraint instanceof Constraint.AllowedPattern pattern) {
            return Optional.of(new AllowedPatternConstraint(PythonPattern.compile(pattern.pattern())));
        }
        if (constraint instanceof Constraint.Modulo modulo) {
            return Optional.of(new ModuloConstraint(modulo.step(), modulo.offset()));
        }
        // What names an object of a service can only be checked by that service.
        String name = ((Constraint.Custom) constraint).name();
        return Format.named(name).map(format -> new CustomConstraint(name));
    }
}
