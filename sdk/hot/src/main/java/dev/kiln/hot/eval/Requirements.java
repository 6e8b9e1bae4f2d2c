package dev.kiln.hot.eval;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which resource requires which by {@code depends_on} and by the references in properties and metadata. What resource types add
 * by themselves is not here. Source: SEMANTICS section 8.
 */
public final class Requirements {

    private final Template template;
    private final Evaluator evaluator;
    private final Map<String, ResourceDef> enabled;

    private Requirements(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
        this.enabled = evaluator.enabledResources();
    }

    /**
     * The requirements of a template's enabled resources.
     *
     * @param template the template
     * @param evaluator an evaluator for it
     * @return each enabled resource with what it requires
     * @throws EvaluationException when an expression is malformed or names a resource that does not exist
     */
    public static Map<String, SortedSet<String>> of(Template template, Evaluator evaluator) {
        Requirements requirements = new Requirements(template, evaluator);
        Map<String, SortedSet<String>> all = new LinkedHashMap<>();
        requirements.enabled.forEach((name, resource) -> all.put(name, requirements.of(name, resource)));
        return all;
    }

    private SortedSet<String> of(String name, ResourceDef resource) {
        SortedSet<String> names = new TreeSet<>();
        TemplatePath path = TemplatePath.of("resources", name);
        collect(resource.properties(), path.key("properties"), name + ".Properties", names);
        collect(resource.metadata(), path.key("metadata"), name + ".Metadata", names);
        for (String other : resource.dependsOn()) {
            if (enabled.containsKey(other)) {
                names.add(other);
            } else if (!template.resources().containsKey(other)) {
                throw unknown(other, name, path.key("depends_on"));
            }
        }
        if (resource.externalId() != null) {
            names.clear();
        }
        return names;
    }

    private void collect(@Nullable Node node, TemplatePath path, String place, SortedSet<String> names) {
        if (node == null) {
            return;
        }
        evaluator.parse(node, path).requirements(other -> {
            if (!enabled.containsKey(other)) {
                throw unknown(other, place, path);
            }
            names.add(other);
        });
    }

    private static EvaluationException unknown(String other, String place, TemplatePath path) {
        return new EvaluationException(
                EvaluationException.Phase.PARSE,
                path,
                "The specified reference \"" + PythonText.str(other) + "\" (in " + place + ") is incorrect.");
    }
}
