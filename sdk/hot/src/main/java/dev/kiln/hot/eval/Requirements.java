package dev.kiln.hot.eval;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * The requirements of one enabled resource.
     *
     * @param name its name
     * @param template the template
     * @param evaluator an evaluator for it
     * @return what it requires
     * @throws EvaluationException when an expression is malformed or names a resource that does not exist
     */
    public static SortedSet<String> of(String name, Template template, Evaluator evaluator) {
        Requirements requirements = new Requirements(template, evaluator);
        ResourceDef resource = requirements.enabled.get(name);
        if (resource == null) {
            throw new IllegalArgumentException("There is no enabled resource " + name);
        }
        return requirements.of(name, resource);
    }

    private SortedSet<String> of(String name, ResourceDef resource) {
        SortedSet<String> names = new TreeSet<>();
        TemplatePath path = TemplatePath.of("resources", name);
        collect(resource.properties(), path.key("properties"), names);
        collect(resource.metadata(), path.key("metadata"), names);
        for (String other : resource.dependsOn()) {
            if (enabled.containsKey(other)) {
                names.add(other);
            } else if (!template.resources().containsKey(other)) {
                throw unknown(other, path.key("depends_on"), name);
            }
        }
        if (resource.externalId() != null) {
            names.clear();
        }
        return names;
    }

    private void collect(@Nullable Node node, TemplatePath path, SortedSet<String> names) {
        if (node == null) {
            return;
        }
        evaluator.parse(node, path).references((other, call) -> {
            if (!enabled.containsKey(other)) {
                TemplatePath place = call.get();
                throw unknown(other, place, heatName(place));
            }
            names.add(other);
        });
    }

    private static EvaluationException unknown(String other, TemplatePath path, String heatName) {
        return new EvaluationException(
                EvaluationException.Phase.PARSE,
                path,
                "The specified reference \"" + other + "\" (in " + heatName + ") is incorrect.");
    }

    /** What Heat calls a place within a resource: {@code server.Properties.networks[0].port}. */
    private static String heatName(TemplatePath path) {
        List<Object> place = path.segments();
        List<Object> named = new ArrayList<>(place.subList(1, place.size()));
        named.set(1, place.get(2).equals("properties") ? "Properties" : "Metadata");
        return new TemplatePath(named).toString();
    }
}
