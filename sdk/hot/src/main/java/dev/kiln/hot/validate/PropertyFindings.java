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
        scope.error(code(problem), place(problem), problem.message(), hint(problem, schema, root));
    }

    /** Reports a problem that Heat lets pass until it creates the resource. */
    static void reportLater(Scope scope, PropertyProblem problem, Map<String, PropertySpec> schema, TemplatePath root) {
        String hint = hint(problem, schema, root);
        scope.warning(
                code(problem),
                place(problem),
                problem.message(),
                (hint == null ? "" : hint + "; ") + "Heat notices only when it creates the resource");
    }

    /** Heat names the map that has a key too many, or one that it refuses; the key itself is where to look. */
    private static TemplatePath place(PropertyProblem problem) {
        String name = problem.name();
        return switch (problem.kind()) {
            case UNKNOWN, NOT_IMPLEMENTED ->
                name == null ? problem.path() : problem.path().key(name);
            case MISSING, TYPE, CONSTRAINT -> problem.path();
        };
    }

    private static DiagnosticCode code(PropertyProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN -> DiagnosticCode.UNKNOWN_PROPERTY;
            case MISSING -> DiagnosticCode.MISSING_PROPERTY;
            case NOT_IMPLEMENTED -> DiagnosticCode.UNIMPLEMENTED_PROPERTY;
            case TYPE -> DiagnosticCode.WRONG_TYPE;
            case CONSTRAINT -> DiagnosticCode.CONSTRAINT;
        };
    }

    private static @Nullable String hint(PropertyProblem problem, Map<String, PropertySpec> schema, TemplatePath root) {
        PropertySpec property = problem.property();
        return switch (problem.kind()) {
            case UNKNOWN -> unknown(String.valueOf(problem.name()), namesAt(problem.path(), schema, root));
            case MISSING -> "add `" + problem.name() + "`" + (property == null ? "" : ", " + noun(property));
            case NOT_IMPLEMENTED -> "remove `" + problem.name() + "`";
            case TYPE -> property == null ? null : ConstraintHints.type(property);
            case CONSTRAINT -> property == null ? null : ConstraintHints.of(property);
        };
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
