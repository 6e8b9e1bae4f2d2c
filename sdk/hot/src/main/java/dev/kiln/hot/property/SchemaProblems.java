package dev.kiln.hot.property;

import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Schemas that contradict themselves. The bundled ones do not; plug-ins' and users' own may. */
public final class SchemaProblems {

    private static final Set<ValueType> NUMBERS = EnumSet.of(ValueType.INTEGER, ValueType.NUMBER);

    private SchemaProblems() {}

    /**
     * What is wrong with the schema of a property, its children included.
     *
     * @param spec the schema
     * @return Heat's messages; empty when the schema is fine
     */
    public static List<String> of(PropertySpec spec) {
        List<String> problems = new ArrayList<>();
        for (PropertyConstraint each : spec.constraints()) {
            ValueConstraint constraint = each.constraint();
            if (applies(constraint.kind(), spec.type())) {
                badDefault(spec, each).ifPresent(problems::add);
            } else {
                problems.add(constraint.kind() + " constraint invalid for " + title(spec.type()));
            }
        }
        spec.children().values().forEach(child -> problems.addAll(of(child)));
        if (spec.items() != null) {
            problems.addAll(of(spec.items()));
        }
        return problems;
    }

    private static Optional<String> badDefault(PropertySpec spec, PropertyConstraint each) {
        if (spec.defaultValue() == null) {
            return Optional.empty();
        }
        try {
            return each.constraint().violation(spec.defaultValue(), spec.scalarType());
        } catch (ValueException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean applies(String kind, ValueType type) {
        return switch (kind) {
            case "Range", "Modulo" -> NUMBERS.contains(type);
            case "Length" -> type == ValueType.STRING || type == ValueType.LIST || type == ValueType.MAP;
            case "AllowedPattern" -> type == ValueType.STRING;
            case "AllowedValues" -> type != ValueType.MAP && type != ValueType.ANY;
            default -> true;
        };
    }

    private static String title(ValueType type) {
        String name = type.heatName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
