package dev.kiln.deploy.forecast;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.ResourceRegistry;
import dev.kiln.hot.env.ResourceRules;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One side of an update: a template with its parameter values, environment and files. */
final class Definition {

    private final Template template;
    private final Environment environment;
    private final ParameterValues parameters;
    private final Map<String, String> files;
    private final Evaluator evaluator;
    private final Map<String, ResourceDef> resources;
    private final ResourceRegistry registry;
    private final ResourceRules rules;
    private final SchemaCatalog schemas;

    Definition(
            Template template,
            Environment environment,
            Map<String, String> files,
            PseudoParameters pseudo,
            SchemaCatalog schemas) {
        this.template = template;
        this.environment = environment;
        this.files = files;
        this.schemas = schemas;
        this.parameters =
                ParameterValues.of(template, environment.parameters(), environment.parameterDefaults(), pseudo);
        this.evaluator = new Evaluator(template, parameters, files, null);
        this.resources = evaluator.enabledResources();
        this.registry = new ResourceRegistry(
                environment.resourceRegistry(), type -> schemas.type(type).isPresent());
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        if (environment.resourceRegistry().get("resources") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> own.put(PythonText.str(key), value));
        }
        this.rules = new ResourceRules(own);
    }

    Template template() {
        return template;
    }

    Environment environment() {
        return environment;
    }

    ParameterValues parameters() {
        return parameters;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    ResourceRules rules() {
        return rules;
    }

    /** The resources whose conditions are true. */
    Map<String, ResourceDef> resources() {
        return resources;
    }

    /** What implements a resource: a type of Heat, or the name of a template. */
    ResourceRegistry.Resolution implementation(String name, ResourceDef def) {
        return registry.resolve(def.type(), name);
    }

    Optional<ResourceSchema> schema(String name, ResourceDef def) {
        ResourceRegistry.Resolution found = implementation(name, def);
        return found.isTemplate() ? Optional.empty() : schemas.type(found.target());
    }

    /** The text of the template that implements a resource, or null when it is none. */
    @Nullable
    String nestedText(String name, ResourceDef def) {
        ResourceRegistry.Resolution found = implementation(name, def);
        return found.isTemplate() ? files.get(found.target()) : null;
    }

    /** Each condition with its truth; those that cannot be worked out are left out. */
    Map<String, Boolean> conditions() {
        Map<String, Boolean> truths = new TreeMap<>();
        template.conditions().keySet().forEach(name -> truth(name).ifPresent(truth -> truths.put(name, truth)));
        return truths;
    }

    boolean isHidden(String parameter) {
        var schema = parameters.schemas().get(parameter);
        return schema != null && schema.hidden();
    }

    static TemplatePath path(String resource) {
        return TemplatePath.of("resources", resource);
    }

    /** A condition's truth; an unused one may be malformed, and Heat does not mind either. */
    private Optional<Boolean> truth(String condition) {
        try {
            return Optional.of(evaluator.condition(condition));
        } catch (ValueException notBoolean) {
            return Optional.empty();
        }
    }
}
