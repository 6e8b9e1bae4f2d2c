package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.ResourceRules;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hooks and restricted actions that an environment gives to resources must be ones that Heat has. */
final class RegistryRule {

    private static final Map<String, List<String>> KNOWN =
            Map.of("hooks", ResourceRules.HOOKS, "restricted_actions", ResourceRules.ACTIONS);

    private final List<Diagnostic> found = new ArrayList<>();

    private RegistryRule() {}

    /** What is wrong with a {@code resource_registry} section. */
    static List<Diagnostic> check(Map<?, ?> registry) {
        RegistryRule rule = new RegistryRule();
        if (registry.get("resources") instanceof Map<?, ?> resources) {
            resources.forEach((glob, rules) -> {
                if (rules instanceof Map<?, ?> map) {
                    rule.resource(PythonText.str(glob), map);
                }
            });
        }
        return rule.found;
    }

    private void resource(String glob, Map<?, ?> rules) {
        KNOWN.keySet().forEach(section -> {
            Object value = rules.get(section);
            List<?> words = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            words.forEach(word -> word(glob, section, PythonText.str(word)));
        });
    }

    private void word(String glob, String section, String word) {
        try {
            // One at a time, so that all are reported.
            new ResourceRules(Map.of(glob, Map.of(section, word)));
        } catch (ValueException unknown) {
            List<String> known = KNOWN.getOrDefault(section, List.of());
            found.add(Diagnostic.error(
                    DiagnosticCode.ENVIRONMENT.text(),
                    TemplatePath.of("resource_registry", "resources", glob, section),
                    String.valueOf(unknown.getMessage()),
                    Suggestion.didYouMean(word, known, "use " + String.join(", ", known))));
        }
    }
}
