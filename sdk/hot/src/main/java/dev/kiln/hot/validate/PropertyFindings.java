package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertySpec;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Problems of property values as findings with hints. */
final class PropertyFindings {

    private PropertyFindings() {}

    /** Reports a problem of values that follow the given schema and stand at the given place. */
    static void report(Scope scope, PropertyProblem problem, Map<String, PropertySpec> schema, TemplatePath root) {
        PropertySpec property = problem.property();
        switch (problem.kind()) {
            case UNKNOWN ->
                scope.error(
                        DiagnosticCode.UNKNOWN_PROPERTY,
                        problem.path(),
                        problem.message(),
                        unknown(String.valueOf(problem.name()), namesAt(problem.path(), schema, root)));
            case MISSING ->
                scope.error(
                        DiagnosticCode.MISSING_PROPERTY,
                        problem.path(),
                        problem.message(),
                        "add `" + problem.name() + "`" + (property == null ? "" : ", " + noun(property)));
            case NOT_IMPLEMENTED ->
                scope.error(
                        DiagnosticCode.UNIMPLEMENTED_PROPERTY,
                        problem.path(),
                        problem.message(),
                        "remove `" + problem.name() + "`");
            case TYPE ->
                scope.error(
                        DiagnosticCode.WRONG_TYPE,
                        problem.path(),
                        problem.message(),
                        property == null ? null : ConstraintHints.type(property));
            case CONSTRAINT ->
                scope.error(
                        DiagnosticCode.CONSTRAINT,
                        problem.path(),
                        problem.message(),
                        property == null ? null : ConstraintHints.of(property));
        }
    }

    private static String noun(PropertySpec property) {
        return switch (property.type()) {
            case INTEGER -> "an integer";
            case ANY -> "any value";
            default -> "a " + property.type().heatName();
        };
    }

    private static @Nullable String unknown(String name, Set<String> names) {
        String list = names.isEmpty() ? "the type has no properties here" : "properties: " + String.join(", ", names);
        return Suggestion.didYouMean(name, names, list);
    }

    private static Set<String> namesAt(TemplatePath path, Map<String, PropertySpec> schema, TemplatePath root) {
        Map<String, PropertySpec> here = schema;
        for (Object segment :
                path.segments().subList(root.segments().size(), path.segments().size())) {
            PropertySpec inner = segment instanceof String key ? here.get(key) : null;
            PropertySpec next = inner == null ? null : inner.items() == null ? inner : inner.items();
            here = next == null ? (segment instanceof Integer ? here : Map.of()) : next.children();
        }
        return here.keySet();
    }
}
