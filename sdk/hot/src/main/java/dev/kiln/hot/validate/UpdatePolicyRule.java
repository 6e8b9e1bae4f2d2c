package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;
import java.util.Map;

/** The update policy follows the schema that the type has for it. */
final class UpdatePolicyRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.validatedResources()
                .forEach((name, resource) -> scope.view(name)
                        .filter(view -> !view.anyProperty())
                        .ifPresent(view -> check(scope, name, resource, view)));
    }

    private static void check(Scope scope, String name, ResourceDef resource, TypeView view) {
        TemplatePath path = Scope.resourcePath(name).key("update_policy");
        if (scope.value(resource.updatePolicy()) instanceof Map<?, ?> policy) {
            for (PropertyProblem problem :
                    PropertyResolver.resolve(view.updatePolicy(), policy, path).problems()) {
                PropertyFindings.report(scope, problem, view.updatePolicy(), path);
            }
        }
    }
}
