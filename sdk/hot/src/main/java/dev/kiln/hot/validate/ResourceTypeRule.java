package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.SupportStatus.Status;

/** Every type must be one that Heat finds; deprecated and hidden ones are worth a word. */
final class ResourceTypeRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.enabledResources().forEach((name, resource) -> {
            TemplatePath path = Scope.resourcePath(name).key("type");
            if (!scope.types().isKnown(name, resource.type())) {
                scope.error(
                        DiagnosticCode.UNKNOWN_TYPE,
                        path,
                        "The Resource Type (" + resource.type() + ") could not be found.",
                        Suggestion.didYouMean(
                                resource.type(),
                                scope.types().names(),
                                "map it in the environment's resource_registry, or name a type that Heat has"));
            }
            scope.view(name).ifPresent(view -> {
                if (view.schema() != null) {
                    deprecated(scope, view.schema(), path);
                }
            });
        });
    }

    private static void deprecated(Scope scope, ResourceSchema schema, TemplatePath path) {
        SupportStatus status = schema.supportStatus();
        if (!status.isDeprecated()) {
            return;
        }
        boolean hidden = status.status() == Status.HIDDEN;
        scope.warning(
                hidden ? DiagnosticCode.HIDDEN_TYPE : DiagnosticCode.DEPRECATED_TYPE,
                path,
                "The resource type " + schema.name() + " is " + (hidden ? "hidden" : "deprecated") + since(status),
                advice(status));
    }

    static String since(SupportStatus status) {
        return status.version() == null ? "" : " since " + status.version();
    }

    static String advice(SupportStatus status) {
        return status.message() == null ? "look for its successor: a later Heat may drop it" : status.message();
    }
}
