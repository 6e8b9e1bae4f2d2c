package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;

/** Properties follow their type's schema at every depth. */
final class PropertyRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.validatedResources()
                .forEach((name, resource) -> scope.view(name)
                        .filter(view -> !view.anyProperty())
                        .ifPresent(view -> check(scope, name, resource, view)));
    }

    private static void check(Scope scope, String name, ResourceDef resource, TypeView view) {
        TemplatePath path = Scope.resourcePath(name).key("properties");
        scope.properties(resource).ifPresent(data -> {
            for (PropertyProblem problem :
                    PropertyResolver.resolve(view.properties(), data, path).problems()) {
                if (!StandIns.excuse(
                        problem, view.schema(), data, path.segments().size())) {
                    PropertyFindings.report(scope, problem, view.properties(), path);
                }
            }
        });
    }
}
