package dev.kiln.deploy.embedded;

import dev.kiln.deploy.inspect.TemplateParameter;
import dev.kiln.deploy.inspect.ValidatedTemplate;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template's parameters in the words of Heat's validation, which are those of CloudFormation. */
final class LocalParameters {

    private static final Map<ParameterType, String> TYPES = Map.of(
            ParameterType.STRING, "String",
            ParameterType.NUMBER, "Number",
            ParameterType.JSON, "Json",
            ParameterType.COMMA_DELIMITED_LIST, "CommaDelimitedList",
            ParameterType.BOOLEAN, "Boolean");

    private LocalParameters() {}

    static ValidatedTemplate of(Template template, List<String> warnings) {
        List<TemplateParameter> parameters = new ArrayList<>();
        template.parameters().forEach((name, definition) -> parameters.add(parameter(name, definition)));
        return new ValidatedTemplate(text(template.description(), ""), parameters, warnings);
    }

    private static TemplateParameter parameter(String name, ParameterDef definition) {
        Map<String, @Nullable Object> constraints = new LinkedHashMap<>();
        for (Node node : definition.constraints()) {
            if (NodeValues.of(node) instanceof Map<?, ?> one) {
                one.forEach((kind, value) -> add(constraints, String.valueOf(kind), value));
            }
        }
        Node initial = definition.defaultValue();
        return new TemplateParameter(
                name,
                TYPES.getOrDefault(definition.type(), "String"),
                text(definition.label(), name),
                text(definition.description(), ""),
                initial == null ? null : NodeValues.of(initial),
                isTrue(definition.hidden()),
                constraints);
    }

    private static boolean isTrue(@Nullable Node node) {
        return node instanceof BooleanNode flag
                ? flag.value()
                : node instanceof StringNode text && text.value().equalsIgnoreCase("true");
    }

    private static void add(Map<String, @Nullable Object> constraints, String kind, @Nullable Object value) {
        switch (kind) {
            case "length" -> addBounds(constraints, value, "Length");
            case "range" -> addBounds(constraints, value, "Value");
            case "allowed_values" -> constraints.put("AllowedValues", value);
            case "allowed_pattern" -> constraints.put("AllowedPattern", value);
            case "custom_constraint" -> constraints.put("CustomConstraint", value);
            case "modulo" -> constraints.put("Modulo", value);
            case "description" -> constraints.put("ConstraintDescription", value);
            default -> {
                // The validator has refused whatever else may stand there.
            }
        }
    }

    private static void addBounds(Map<String, @Nullable Object> constraints, @Nullable Object value, String what) {
        if (value instanceof Map<?, ?> bounds) {
            bounds.forEach((bound, number) -> constraints.put(("min".equals(bound) ? "Min" : "Max") + what, number));
        }
    }

    private static String text(@Nullable Node node, String otherwise) {
        return node instanceof StringNode text ? text.value() : otherwise;
    }
}
