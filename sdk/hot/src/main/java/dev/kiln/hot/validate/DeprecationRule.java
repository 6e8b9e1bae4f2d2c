package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertySpec;
import dev.kiln.hot.value.PythonText;
import dev.kiln.schema.SupportStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deprecated and hidden properties work, but a later Heat may drop them. */
final class DeprecationRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.validatedResources()
                .forEach((name, resource) -> scope.view(name)
                        .ifPresent(view -> scope.properties(resource)
                                .ifPresent(data -> map(
                                        scope,
                                        view.properties(),
                                        data,
                                        Scope.resourcePath(name).key("properties")))));
    }

    private static void map(Scope scope, Map<String, PropertySpec> schema, Map<?, ?> data, TemplatePath path) {
        data.forEach((key, value) -> {
            String name = PythonText.str(key);
            PropertySpec spec = schema.get(name);
            if (spec != null) {
                report(scope, spec, name, path.key(name));
                inside(scope, spec, value, path.key(name));
            }
        });
    }

    private static void inside(Scope scope, PropertySpec spec, @Nullable Object value, TemplatePath path) {
        if (value instanceof Map<?, ?> map) {
            map(scope, spec.children(), map, path);
        } else if (value instanceof List<?> list && spec.items() != null) {
            for (int i = 0; i < list.size(); i++) {
                inside(scope, spec.items(), list.get(i), path.item(i));
            }
        }
    }

    private static void report(Scope scope, PropertySpec spec, String name, TemplatePath path) {
        SupportStatus status = spec.supportStatus();
        boolean hidden = spec.hidden() || status.status() == SupportStatus.Status.HIDDEN;
        if (hidden || status.isDeprecated()) {
            scope.warning(
                    hidden ? DiagnosticCode.HIDDEN_PROPERTY : DiagnosticCode.DEPRECATED_PROPERTY,
                    path,
                    "The property " + name + " is " + (hidden ? "hidden" : "deprecated")
                            + ResourceTypeRule.since(status),
                    ResourceTypeRule.advice(status));
        }
    }
}
