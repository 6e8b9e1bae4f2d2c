package dev.kiln.deploy.forecast;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.ResourceRegistry;
import dev.kiln.hot.env.ResourceRules;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.expr.Node;
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
    private final Map<String, Node> declaredConditions;
    private final Environment environment;
    private final ParameterValues parameters;
    private final Map<String, String> files;
    private final PseudoParameters pseudo;
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
        this.declaredConditions = template.conditions();
        this.template = Doubts.assumed(
                DeclaredParameters.loosened(template, environment.parameters()), environment.parameters());
        this.environment = environment;
        this.files = files;
        this.schemas = schemas;
        this.parameters =
                ParameterValues.of(this.template, environment.parameters(), environment.parameterDefaults(), pseudo);
        this.evaluator = new Evaluator(this.template, parameters, files, null);
        this.pseudo = pseudo;
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

    /** The conditions as they are written; those that cannot be told are taken for true otherwise. */
    Map<String, Node> declaredConditions() {
        return declaredConditions;
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

    /** A stack inside of this one: the same files and registry, and what the registry says of the resource that nests it. */
    Definition nested(String resource, String stack, Template inner, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> inherited = new LinkedHashMap<>(environment.resourceRegistry());
        Object rules = inherited.remove("resources") instanceof Map<?, ?> map ? map.get(resource) : null;
        if (rules instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!key.equals("hooks") && !key.equals("restricted_actions")) {
                    inherited.merge(
                            "resources",
                            Map.of(key, value),
                            (one, other) ->
                                    one instanceof Map<?, ?> a && other instanceof Map<?, ?> b ? joined(a, b) : one);
                }
            });
        }
        Environment own = new Environment(
                values,
                inherited,
                environment.parameterDefaults(),
                environment.encryptedParamNames(),
                environment.eventSinks(),
                Map.of());
        return new Definition(
                inner, own, files, new PseudoParameters(stack, Tokens.idOf(stack), pseudo.projectId()), schemas);
    }

    private static Map<Object, @Nullable Object> joined(Map<?, ?> one, Map<?, ?> other) {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    /** The text of a file that goes with the template, or null. */
    @Nullable
    String file(String name) {
        return files.get(name);
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
