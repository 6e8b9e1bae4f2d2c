package dev.kiln.hot.validate;

import dev.kiln.hot.value.PythonText;
import java.util.Set;

/** Parameters, those that Heat adds included, and resources share one space of names. */
final class DuplicateNameRule implements Rule {

    static final Set<String> PSEUDO_PARAMETERS = Set.of("OS::stack_name", "OS::stack_id", "OS::project_id");

    @Override
    public void check(Scope scope) {
        for (String name : scope.enabledResources().keySet()) {
            boolean clash = PSEUDO_PARAMETERS.contains(name)
                    || scope.template().parameters().containsKey(name);
            if (clash) {
                scope.error(
                        DiagnosticCode.DUPLICATE_NAME,
                        Scope.resourcePath(name),
                        "Duplicate names {" + PythonText.repr(name) + "}",
                        "rename the resource or the parameter");
            }
        }
    }
}
