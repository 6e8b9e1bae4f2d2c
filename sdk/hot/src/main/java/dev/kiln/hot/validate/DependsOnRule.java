package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import java.util.Set;

/** What a resource waits for must be a resource of the template, a disabled one included. */
final class DependsOnRule implements Rule {

    @Override
    public void check(Scope scope) {
        Set<String> names = scope.template().resources().keySet();
        scope.enabledResources().forEach((name, resource) -> {
            TemplatePath path = Scope.resourcePath(name).key("depends_on");
            for (String wanted : resource.dependsOn()) {
                if (!names.contains(wanted)) {
                    scope.error(
                            DiagnosticCode.UNKNOWN_DEPENDENCY,
                            path,
                            "The specified reference \"" + wanted + "\" (in " + name + ") is incorrect.",
                            Suggestion.didYouMean(wanted, names, "name a resource of this template"));
                }
            }
        });
    }
}
