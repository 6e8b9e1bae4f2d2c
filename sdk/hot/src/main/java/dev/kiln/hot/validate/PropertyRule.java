package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.property.Unresolved;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

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
        if (resource.properties() instanceof Call) {
            scope.warning(
                    DiagnosticCode.WHOLE_PROPERTIES,
                    path,
                    "One function gives all properties, which Heat 19 refuses",
                    "write the properties one by one, each with a function where needed");
        }
        Object data = resource.properties() == null ? Map.of() : scope.value(resource.properties());
        if (!(data instanceof Map<?, ?> map)) {
            notAMap(scope, data, path);
            return;
        }
        for (PropertyProblem problem :
                PropertyResolver.resolve(view.properties(), map, path).problems()) {
            if (StandIns.excuse(problem, view.schema(), map, path.segments().size())) {
                continue;
            }
            if (isLater(scope, resource, problem)) {
                PropertyFindings.reportLater(scope, problem, view.properties(), path);
            } else {
                PropertyFindings.report(scope, problem, view.properties(), path);
            }
        }
    }

    private static void notAMap(Scope scope, @Nullable Object data, TemplatePath path) {
        if (data != Unresolved.UNRESOLVED && PythonEquality.truthy(data)) {
            scope.error(
                    DiagnosticCode.WRONG_TYPE,
                    path,
                    "The properties must be a map. Found a " + PythonText.typeName(data) + " instead",
                    "use a function that gives a map, such as map_merge");
        }
    }

    /**
     * Whether Heat finds a problem only when it creates the resource: within a property that refers to other resources it leaves
     * out constraints and, below the top, unknown keys.
     */
    private static boolean isLater(Scope scope, ResourceDef resource, PropertyProblem problem) {
        boolean leftOut =
                problem.kind() == PropertyProblem.Kind.CONSTRAINT || problem.kind() == PropertyProblem.Kind.UNKNOWN;
        List<Object> place = problem.path().segments();
        Node property = leftOut && place.size() > 3 && resource.properties() instanceof MapNode map
                ? map.get(String.valueOf(place.get(3)))
                : null;
        AtomicBoolean refers = new AtomicBoolean();
        scope.walk(property, TemplatePath.ROOT, (node, path) -> {
            if (node instanceof GetResource || node instanceof GetAttr) {
                refers.set(true);
            }
        });
        return refers.get();
    }
}
