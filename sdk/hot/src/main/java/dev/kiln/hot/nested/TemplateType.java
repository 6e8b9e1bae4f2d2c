package dev.kiln.hot.nested;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.constraint.AllowedPatternConstraint;
import dev.kiln.hot.constraint.AllowedValuesConstraint;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.LengthConstraint;
import dev.kiln.hot.constraint.ModuloConstraint;
import dev.kiln.hot.constraint.RangeConstraint;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.param.DescribedConstraint;
import dev.kiln.hot.param.ParameterSchema;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.ValueType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as a resource type: its parameters are the properties, which an update changes in place since the nested stack is
 * updated, and its outputs are the attributes. Source: SEMANTICS section 6.
 */
public final class TemplateType {

    private TemplateType() {}

    /**
     * The type.
     *
     * @param file the template's file, which is the type's name
     * @param template the template
     * @return the type, with the template's own descriptions
     * @throws dev.kiln.hot.value.ValueException with Heat's message when a parameter's constraint is malformed
     */
    public static ResourceSchema of(String file, Template template) {
        ResourceSchema.Builder type = ResourceSchema.builder();
        type.name(file).description(text(template.description()));
        template.parameters()
                .forEach((name, definition) -> type.putProperties(
                        name, property(definition, ParameterSchema.of(name, definition, template.version()))));
        template.outputs()
                .forEach((name, output) -> type.putAttributes(
                        name,
                        AttributeSchema.builder()
                                .description(text(output.description()))
                                .build()));
        return type.build();
    }

    private static PropertySchema property(ParameterDef definition, ParameterSchema parameter) {
        return PropertySchema.builder()
                .type(type(parameter.type()))
                .description(text(definition.description()))
                .required(parameter.defaultValue() == null)
                .defaultValue(defaultValue(parameter))
                .updateAllowed(!parameter.immutable())
                .immutable(parameter.immutable())
                .allowConversion(parameter.type() == ParameterType.JSON
                        || parameter.type() == ParameterType.COMMA_DELIMITED_LIST)
                .constraints(parameter.constraints().stream()
                        .map(DescribedConstraint::constraint)
                        .map(TemplateType::constraint)
                        .toList())
                .build();
    }

    private static ValueType type(ParameterType type) {
        return switch (type) {
            case STRING -> ValueType.STRING;
            case NUMBER -> ValueType.NUMBER;
            case JSON -> ValueType.MAP;
            case COMMA_DELIMITED_LIST -> ValueType.LIST;
            case BOOLEAN -> ValueType.BOOLEAN;
        };
    }

    /** Only what is of the parameter's type as written: the nested stack sets its defaults itself. */
    private static Optional<Object> defaultValue(ParameterSchema parameter) {
        Object value = parameter.defaultValue();
        boolean fits = switch (parameter.type()) {
            case STRING -> value instanceof String;
            case NUMBER -> value instanceof Long || value instanceof Double;
            case BOOLEAN -> value instanceof Boolean;
            case JSON, COMMA_DELIMITED_LIST -> false;
        };
        return fits ? Optional.ofNullable(value) : Optional.empty();
    }

    private static Constraint constraint(ValueConstraint constraint) {
        if (constraint instanceof LengthConstraint length) {
            return new Constraint.Length(whole(length.min()), whole(length.max()));
        } else if (constraint instanceof RangeConstraint range) {
            return new Constraint.Range(number(range.min()), number(range.max()));
        } else if (constraint instanceof AllowedValuesConstraint allowed) {
            return new Constraint.AllowedValues(allowed.allowed().stream()
                    .<Object>map(Objects::requireNonNull)
                    .toList());
        } else if (constraint instanceof AllowedPatternConstraint allowed) {
            return new Constraint.AllowedPattern(allowed.pattern().text());
        } else if (constraint instanceof ModuloConstraint modulo) {
            Long step = whole(modulo.step());
            Long offset = whole(modulo.offset());
            return new Constraint.Modulo(step == null ? 1 : step, offset == null ? 0 : offset);
        }
        return new Constraint.Custom(((CustomConstraint) constraint).name());
    }

    private static @Nullable Number number(@Nullable Object value) {
        return value instanceof Number number ? number : null;
    }

    private static @Nullable Long whole(@Nullable Object value) {
        return value instanceof Number number ? (Long) number.longValue() : null;
    }

    private static Optional<String> text(@Nullable Node description) {
        return description instanceof StringNode text
                ? Optional.of(String.join("\n", List.of(text.value().strip().split("\\s*\\n\\s*", -1))))
                        .filter(words -> !words.isEmpty())
                : Optional.empty();
    }
}
