package dev.kiln.hot.validate;

import java.util.Set;

/** Whoever uses a condition by name needs one of that name. */
final class ConditionReferenceRule implements Rule {

    @Override
    public void check(Scope scope) {
        Set<String> names = scope.template().conditions().keySet();
        Set<String> used = ConditionUses.reachable(scope);
        for (ConditionUses use : ConditionUses.in(scope)) {
            if (names.contains(use.name())) {
                continue;
            }
            String message = "Invalid condition \"" + use.name() + "\"";
            String hint = Suggestion.didYouMean(use.name(), names, "define it in the conditions section");
            boolean evaluated =
                    !use.inDefinition() || used.contains(use.path().segments().get(1));
            if (evaluated) {
                scope.error(DiagnosticCode.UNKNOWN_CONDITION, use.path(), message, hint);
            } else {
                scope.warning(DiagnosticCode.UNKNOWN_CONDITION, use.path(), message, hint);
            }
        }
    }
}
