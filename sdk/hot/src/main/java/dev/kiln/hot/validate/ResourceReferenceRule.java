package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.Node;
import java.util.List;
import java.util.Map;

/** A function that names a resource needs one that will exist. */
final class ResourceReferenceRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.walkValues(
                (node, path) -> References.resource(node, scope).ifPresent(name -> check(scope, node, name, path)));
    }

    private static void check(Scope scope, Node node, String name, TemplatePath path) {
        Map<String, ResourceDef> resources = scope.template().resources();
        List<Object> place = path.segments();
        boolean inResource = place.get(0).equals("resources");
        ResourceDef target = resources.get(name);
        ResourceDef owner = inResource ? resources.get(String.valueOf(place.get(1))) : null;
        if (owner != null && !scope.isValidated(owner)) {
            return;
        }
        String message = "The specified reference \"" + name + "\" (in " + (inResource ? heatPlace(place) : "unknown")
                + ") is incorrect.";
        if (target == null) {
            String hint = Suggestion.didYouMean(name, resources.keySet(), "name a resource of this template");
            if (inResource || !(node instanceof GetResource)) {
                scope.error(DiagnosticCode.UNKNOWN_RESOURCE, path, message, hint);
            } else {
                // An output with get_resource is only without a value.
                scope.warning(DiagnosticCode.UNKNOWN_RESOURCE, path, message, hint);
            }
        } else if (scope.isDisabled(target)) {
            String hint = "the resource's condition is false: put the reference into an `if` on the same condition";
            if (inResource && refuses(place)) {
                scope.error(DiagnosticCode.UNKNOWN_RESOURCE, path, message, hint);
            } else {
                scope.warning(DiagnosticCode.UNKNOWN_RESOURCE, path, message, hint);
            }
        }
    }

    private static boolean refuses(List<Object> place) {
        return place.size() > 2
                && (place.get(2).equals("properties") || place.get(2).equals("metadata"));
    }

    private static String heatPlace(List<Object> place) {
        if (place.size() < 3) {
            return String.valueOf(place.get(1));
        }
        String section = String.valueOf(place.get(2));
        String title = Character.toUpperCase(section.charAt(0)) + section.substring(1);
        TemplatePath rest = new TemplatePath(place.subList(3, place.size()));
        return place.get(1) + "." + title + (rest.segments().isEmpty() ? "" : "." + rest);
    }
}
