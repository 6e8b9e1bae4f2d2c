package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hooks and restricted actions that an environment gives to resources must be ones that Heat has. */
final class RegistryRule {

    private static final List<String> HOOKS =
            List.of("pre-create", "pre-update", "pre-delete", "post-create", "post-update", "post-delete");
    private static final List<String> ACTIONS = List.of("update", "replace");

    private RegistryRule() {}

    static List<Diagnostic> check(Registry registry) {
        List<Diagnostic> found = new ArrayList<>();
        registry.ofResources().forEach((name, entry) -> {
            if (entry instanceof Map<?, ?> map) {
                TemplatePath path = TemplatePath.of("resource_registry", "resources", PythonText.str(name));
                words(
                        map.get("hooks"),
                        HOOKS,
                        path.key("hooks"),
                        "hook type",
                        " for resource breakpoint",
                        "hook",
                        found);
                words(
                        map.get("restricted_actions"),
                        ACTIONS,
                        path.key("restricted_actions"),
                        "restricted_action type",
                        " for resource",
                        "restricted_action",
                        found);
            }
        });
        return found;
    }

    private static void words(
            @Nullable Object value,
            List<String> allowed,
            TemplatePath path,
            String what,
            String where,
            String kind,
            List<Diagnostic> found) {
        List<?> words = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object word : words) {
            if (!allowed.contains(PythonText.str(word))) {
                String tuple = PythonText.repr(allowed).replace('[', '(').replace(']', ')');
                found.add(Diagnostic.error(
                        DiagnosticCode.ENVIRONMENT.text(),
                        path,
                        "Invalid " + what + " \"" + PythonText.str(word) + "\"" + where + ", acceptable " + kind
                                + " types are: " + tuple,
                        Suggestion.didYouMean(PythonText.str(word), allowed, "use " + String.join(", ", allowed))));
            }
        }
    }
}
