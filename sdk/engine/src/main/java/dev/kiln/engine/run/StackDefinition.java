package dev.kiln.engine.run;

import dev.kiln.engine.state.TemplateRecord;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.ResourceRegistry;
import dev.kiln.hot.env.ResourceRules;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a stack was asked to be at one time, ready to be carried out. Immutable but for what it has worked out so far. */
final class StackDefinition {

    private final TemplateRecord record;
    private final Template template;
    private final Environment environment;
    private final ParameterValues parameters;
    private final Evaluator evaluator;
    private final ResourceRules rules;
    private final Map<String, DefinedResource> resources;
    private @Nullable Map<String, @Nullable Expression> outputs;

    private StackDefinition(
            TemplateRecord record,
            Template template,
            Environment environment,
            ParameterValues parameters,
            Evaluator evaluator,
            TypeCatalog types) {
        this.record = record;
        this.template = template;
        this.environment = environment;
        this.parameters = parameters;
        this.evaluator = evaluator;
        this.rules = new ResourceRules(
                environment.resourceRegistry().get("resources") instanceof Map<?, ?> map ? byName(map) : Map.of());
        ResourceRegistry registry = new ResourceRegistry(environment.resourceRegistry(), types::isBuiltIn);
        Map<String, ResolvedType> resolved = new HashMap<>();
        boolean ownMappings = environment.resourceRegistry().containsKey("resources");
        Map<String, DefinedResource> enabled = new LinkedHashMap<>();
        evaluator.enabledResources().forEach((name, def) -> {
            ResolvedType type = ownMappings
                    ? types.resolve(def.type(), name, registry, record.files())
                    : resolved.computeIfAbsent(def.type(), one -> types.resolve(one, name, registry, record.files()));
            enabled.put(name, new DefinedResource(name, def, type, evaluator));
        });
        this.resources = Collections.unmodifiableMap(enabled);
    }

    /** A definition of what is kept. Fails with Heat's text when a type or a file is missing. */
    static StackDefinition of(
            TemplateRecord record, PseudoParameters pseudo, @Nullable ParentFacade facade, TypeCatalog types) {
        return of(record, types.read(record.text()), pseudo, facade, types);
    }

    /** A definition whose template has been read already. */
    static StackDefinition of(
            TemplateRecord record,
            Template template,
            PseudoParameters pseudo,
            @Nullable ParentFacade facade,
            TypeCatalog types) {
        Environment environment = Environment.of(record.environment());
        ParameterValues parameters =
                ParameterValues.of(template, environment.parameters(), environment.parameterDefaults(), pseudo);
        Evaluator evaluator = new Evaluator(template, parameters, record.files(), facade);
        return new StackDefinition(record, template, environment, parameters, evaluator, types);
    }

    private static Map<String, @Nullable Object> byName(Map<?, ?> section) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        section.forEach((key, value) -> map.put(PythonText.str(key), value));
        return map;
    }

    String id() {
        return record.id();
    }

    TemplateRecord record() {
        return record;
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

    ResourceRules rules() {
        return rules;
    }

    /** The resources whose conditions are true, in the template's order. */
    Map<String, DefinedResource> resources() {
        return resources;
    }

    /** The outputs in the template's order; null stands for one whose condition is false. */
    Map<String, @Nullable Expression> outputs() {
        if (outputs == null) {
            Map<String, @Nullable Expression> all = new LinkedHashMap<>();
            Set<String> enabled = evaluator.enabledOutputs().keySet();
            template.outputs().forEach((name, def) -> all.put(name, enabled.contains(name) ? parse(name, def) : null));
            outputs = Collections.unmodifiableMap(all);
        }
        return outputs;
    }

    private Expression parse(String name, OutputDef output) {
        return evaluator.parse(output.value(), TemplatePath.of("outputs", name, "value"));
    }

    /** The value of an expression that needs no resource; empty when it needs one, has no value, or cannot be worked out. */
    Optional<Object> independent(Node node, TemplatePath path) {
        try {
            Expression expression = evaluator.parse(node, path);
            List<String> needed = new ArrayList<>();
            expression.requirements(needed::add);
            return needed.isEmpty() ? Optional.ofNullable(expression.value(ResourceData.NONE)) : Optional.empty();
        } catch (ValueException reportedByValidation) {
            return Optional.empty();
        }
    }

    /** The attributes of a resource that the template reads, each with its path. */
    Set<List<Object>> referencedAttributes(String resource) {
        Set<List<Object>> found = new LinkedHashSet<>();
        AttributeReferences references = new AttributeReferences(resource, found);
        template.outputs().values().forEach(output -> references.visit(output.value()));
        for (DefinedResource one : resources.values()) {
            references.visit(one.def().properties());
            references.visit(one.def().metadata());
        }
        return found;
    }

    /** The environment for a stack nested in this one, without what led to it. */
    Map<String, @Nullable Object> childEnvironment(
            String resource, String type, Map<String, ? extends @Nullable Object> childParameters) {
        return new ChildEnvironment(record.environment(), resource, type).with(childParameters);
    }

    List<String> resourceNames() {
        return new ArrayList<>(resources.keySet());
    }
}
