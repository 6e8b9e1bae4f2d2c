package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Parameters and conditions that nothing uses are left over, or a sign of a mistaken name. */
final class UnusedRule implements Rule {

    @Override
    public void check(Scope scope) {
        parameters(scope);
        conditions(scope);
    }

    private static void parameters(Scope scope) {
        Set<String> used = new HashSet<>();
        AtomicBoolean computed = new AtomicBoolean();
        Scope everything = scope.withEveryBranch();
        everything.walkValues((node, path) -> {
            References.parameter(node, scope).ifPresent(used::add);
            computed.compareAndSet(false, References.readsComputedParameter(node, scope));
        });
        everything.walkConditions((node, path) -> {
            References.parameter(node, scope).ifPresent(used::add);
            computed.compareAndSet(false, References.readsComputedParameter(node, scope));
        });
        if (computed.get()) {
            return;
        }
        for (String name : scope.template().parameters().keySet()) {
            if (!used.contains(name)) {
                scope.warning(
                        DiagnosticCode.UNUSED_PARAMETER,
                        TemplatePath.of("parameters", name),
                        "The parameter " + name + " is not used",
                        "remove it, or use it with get_param");
            }
        }
    }

    private static void conditions(Scope scope) {
        Set<String> used = ConditionUses.in(scope.withEveryBranch()).stream()
                .map(ConditionUses::name)
                .collect(Collectors.toSet());
        for (String name : scope.template().conditions().keySet()) {
            if (!used.contains(name)) {
                scope.warning(
                        DiagnosticCode.UNUSED_CONDITION,
                        TemplatePath.of("conditions", name),
                        "The condition " + name + " is not used",
                        "remove it, or use it as a condition of a resource or an output");
            }
        }
    }
}
