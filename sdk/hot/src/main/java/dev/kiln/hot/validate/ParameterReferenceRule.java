package dev.kiln.hot.validate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A parameter must be declared. Heat refuses properties and used conditions; elsewhere it notices only when it needs the value. */
final class ParameterReferenceRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.walkValues((node, path) -> References.parameter(node, scope)
                .ifPresent(name -> check(scope, name, path, isEvaluated(scope, path))));
        Set<String> used = ConditionUses.reachable(scope);
        scope.walkConditions((node, path) -> References.parameter(node, scope).ifPresent(name -> {
            List<Object> place = path.segments();
            boolean evaluated = !place.get(0).equals("conditions") || used.contains(place.get(1));
            check(scope, name, path, evaluated);
        }));
    }

    private static void check(Scope scope, String name, TemplatePath path, boolean evaluated) {
        Set<String> declared = scope.template().parameters().keySet();
        if (declared.contains(name) || DuplicateNameRule.PSEUDO_PARAMETERS.contains(name)) {
            return;
        }
        Set<String> candidates = new TreeSet<>(declared);
        candidates.addAll(DuplicateNameRule.PSEUDO_PARAMETERS);
        String message = "The Parameter (" + name + ") was not provided.";
        String hint = Suggestion.didYouMean(name, candidates, "declare it in the parameters section");
        if (evaluated) {
            scope.error(DiagnosticCode.UNKNOWN_PARAMETER, path, message, hint);
        } else {
            scope.warning(DiagnosticCode.UNKNOWN_PARAMETER, path, message, hint);
        }
    }

    private static boolean isEvaluated(Scope scope, TemplatePath path) {
        List<Object> place = path.segments();
        if (place.size() < 3 || !place.get(0).equals("resources")) {
            return false;
        }
        String name = String.valueOf(place.get(1));
        ResourceDef owner = scope.template().resources().get(name);
        boolean takesAnything = scope.view(name).filter(TypeView::anyProperty).isPresent();
        Object section = place.get(2);
        boolean property = section.equals("properties") || section.equals("update_policy");
        return section.equals("deletion_policy")
                || section.equals("external_id")
                || (property && owner != null && scope.isValidated(owner) && !takesAnything);
    }
}
