package dev.kiln.hot.validate;

import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;

/** A resource that exists already waits for nothing. */
final class ExternalResourceRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.enabledResources().forEach((name, resource) -> {
            if (resource.externalId() != null && !resource.dependsOn().isEmpty()) {
                scope.error(
                        DiagnosticCode.EXTERNAL_DEPENDENCY,
                        Scope.resourcePath(name).key("depends_on"),
                        "Invalid dependency with external " + resource.type() + " resource: "
                                + PythonText.str(NodeValues.of(resource.externalId())),
                        "remove depends_on or external_id");
            }
        });
    }
}
