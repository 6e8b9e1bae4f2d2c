package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.schema.AttributeSchema;
import java.util.Optional;

/** An attribute must be one that the resource's type has. */
final class AttributeReferenceRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.walkValues((node, path) -> {
            Optional<String> resource = References.resource(node, scope);
            Optional<String> attribute = References.attribute(node);
            if (resource.isPresent() && attribute.isPresent() && !inDisabled(scope, path)) {
                scope.view(resource.get()).ifPresent(view -> check(scope, view, resource.get(), attribute.get(), path));
            }
        });
    }

    private static void check(Scope scope, TypeView view, String resource, String attribute, TemplatePath path) {
        if (!view.attributes().contains(attribute) && !view.anyAttribute()) {
            String message = "The Referenced Attribute (" + resource + " " + attribute + ") is incorrect.";
            String hint = Suggestion.didYouMean(
                    attribute, view.attributes(), "attributes: " + String.join(", ", view.attributes()));
            if (view.schema() == null) {
                scope.warning(DiagnosticCode.UNKNOWN_ATTRIBUTE, path.key("get_attr"), message, hint);
            } else {
                scope.error(DiagnosticCode.UNKNOWN_ATTRIBUTE, path.key("get_attr"), message, hint);
            }
        }
        AttributeSchema schema =
                view.schema() == null ? null : view.schema().attributes().get(attribute);
        if (schema != null && schema.supportStatus().isDeprecated()) {
            scope.warning(
                    DiagnosticCode.DEPRECATED_ATTRIBUTE,
                    path,
                    "The attribute " + attribute + " is deprecated" + ResourceTypeRule.since(schema.supportStatus()),
                    ResourceTypeRule.advice(schema.supportStatus()));
        }
    }

    private static boolean inDisabled(Scope scope, TemplatePath path) {
        ResourceDef owner = path.segments().get(0).equals("resources")
                ? scope.template()
                        .resources()
                        .get(String.valueOf(path.segments().get(1)))
                : null;
        return owner != null && !scope.isValidated(owner);
    }
}
