package dev.kiln.deploy.forecast;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.BooleanNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Parameters of templates that are not taken as they are declared. */
final class DeclaredParameters {

    private DeclaredParameters() {}

    /** The template with parameters taken for texts without constraints where text stands for a value that is not known yet. */
    static Template loosened(Template template, Map<String, ? extends @Nullable Object> values) {
        return with(template, (name, parameter) -> isStandIn(values.get(name)) ? text(parameter) : parameter);
    }

    /** The template with some of its parameters hidden, since a secret flows into them. */
    static Template hidden(Template template, Set<String> names) {
        return with(
                template,
                (name, parameter) -> names.contains(name)
                        ? new ParameterDef(
                                parameter.type(),
                                parameter.label(),
                                parameter.description(),
                                parameter.defaultValue(),
                                new BooleanNode(true),
                                parameter.immutable(),
                                parameter.tags(),
                                parameter.constraints())
                        : parameter);
    }

    private static Template with(Template template, BiFunction<String, ParameterDef, ParameterDef> change) {
        Map<String, ParameterDef> parameters = new LinkedHashMap<>();
        template.parameters().forEach((name, parameter) -> parameters.put(name, change.apply(name, parameter)));
        return parameters.equals(template.parameters()) ? template : template.withParameters(parameters);
    }

    /** Whether text stands for the whole value, so that it has not the parameter's type. */
    private static boolean isStandIn(@Nullable Object value) {
        return value instanceof String && Tokens.isUnknown(value);
    }

    private static ParameterDef text(ParameterDef parameter) {
        return new ParameterDef(
                ParameterType.STRING,
                parameter.label(),
                parameter.description(),
                parameter.defaultValue(),
                parameter.hidden(),
                parameter.immutable(),
                parameter.tags(),
                List.of());
    }
}
