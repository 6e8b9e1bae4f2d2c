package dev.kiln.synth;

import dev.kiln.Condition;
import dev.kiln.Expr;
import dev.kiln.Output;
import dev.kiln.Parameter;
import dev.kiln.RawResource;
import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.StackEnvironment;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterGroup;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one stack into its template, and collects everything that is wrong with it: first what it declares, then what others need. */
final class StackSynthesizer {

    private static final TemplatePath PARAMETER_GROUPS = TemplatePath.of("parameter_groups");
    private static final TemplatePath PARAMETERS = TemplatePath.of("parameters");
    private static final TemplatePath CONDITIONS = TemplatePath.of("conditions");
    private static final TemplatePath RESOURCES = TemplatePath.of("resources");
    private static final TemplatePath OUTPUTS = TemplatePath.of("outputs");

    private final Stack stack;
    private final Findings findings;
    private final NodeMaker nodes;
    private final OwnTypes ownTypes = new OwnTypes();
    private final ConditionValues values;

    private final Family family;
    private final Routes routes;
    private final Connections connections;
    private final Map<String, ParameterDef> parameters;
    private final Map<String, Node> conditions;
    private final Map<String, ResourceDef> resources;
    private final Map<String, OutputDef> outputs;

    /** Collects what the program declares. What other stacks need of this one is known when all have been collected. */
    StackSynthesizer(Stack stack, Family family, Routes routes) {
        this.stack = stack;
        this.family = family;
        this.routes = routes;
        this.findings = new Findings(stack.site());
        this.nodes = new NodeMaker(stack, findings, routes, ownTypes);
        this.values = new ConditionValues(stack.conditions(), findings);
        this.parameters = parameters();
        this.conditions = conditions();
        this.resources = resources();
        this.outputs = outputs();
        this.connections = new Connections(stack, family, routes, findings, nodes, resources);
        connections.readArguments();
        if (stack.outer().isEmpty()) {
            takeFromOtherStacks();
        }
        stack.environment().filter(environment -> stack.outer().isPresent()).ifPresent(this::misplaced);
    }

    private void misplaced(StackEnvironment environment) {
        findings.add(
                Diagnostic.error(
                        "nested-environment",
                        EnvironmentSynthesizer.ROOT,
                        "The stack " + stack.name()
                                + " is nested in another, and only the outermost one has an environment",
                        "say it in the outermost stack; parameter defaults and types hold for nested stacks, too"),
                environment.site());
    }

    /** Reads the files that the template asks for. */
    void collect(FileCollector files) {
        TemplateFiles templates = new TemplateFiles(files, findings);
        for (Findings.Need need : findings.needs()) {
            if (need.template()) {
                templates.add(need.file(), need.path());
            } else {
                files.add(need.file(), need.path(), findings);
            }
        }
    }

    /**
     * The template. What is wrong with it goes, located, to the given list; the template is complete even where errors were found.
     *
     * @param environment what is said besides
     * @param files what goes along, among it the templates that types stand for
     */
    TemplateArtifact finish(List<Diagnostic> found, Environment environment, FileCollector files) {
        addParameters();
        connections.connect();
        resources.replaceAll((name, resource) -> valued(resource, RESOURCES.key(name)));
        addOutputs();
        Template template = template();
        ownTypes.addFiles(files, findings);
        SourceMap sources = findings.sources();
        new VersionFindings(findings, template).check();
        new TemplateFindings(findings, stack, routes.border(stack), ownTypes.catalog())
                .check(template, environment, files.texts());
        PolicyCheck policies = new PolicyCheck(stack, findings);
        policies.run();
        List<Diagnostic> all = policies.graded(findings.located());
        found.addAll(all);
        List<Diagnostic> warnings =
                all.stream().filter(d -> d.severity() != Severity.ERROR).toList();
        return new TemplateArtifact(file(), template, HotWriter.write(template), sources, warnings);
    }

    /** The stack that the template is of. */
    Stack stack() {
        return stack;
    }

    /** The name of the template's file. */
    String file() {
        return stack.templateFile();
    }

    /** Nobody but another stack of the app can hand a value to the parameter of a stack that is deployed by itself. */
    private void takeFromOtherStacks() {
        for (Parameter<?> parameter : stack.parameters()) {
            PropertyBag.Entry argument = parameter.argument();
            if (argument != null && !routes.take(stack, parameter, argument)) {
                findings.add(
                        Diagnostic.error(
                                "value-without-outer-stack",
                                PARAMETERS.key(parameter.name()),
                                "The stack " + stack.name() + " is deployed by itself, and value(...) of its parameter "
                                        + parameter.name() + " is no value of another stack of the app",
                                "use defaultValue(...), or give the value at deployment"),
                        argument.site());
            }
        }
    }

    private void addParameters() {
        routes.border(stack).parameters().forEach((name, added) -> {
            findings.locate(PARAMETERS.key(name), added.site());
            parameters.put(name, added.definition());
        });
    }

    private void addOutputs() {
        routes.border(stack).outputs().forEach((name, added) -> {
            findings.locate(OUTPUTS.key(name), added.site());
            OutputDef output = added.definition();
            outputs.put(
                    name,
                    new OutputDef(
                            output.description(), output.value(), conditionOf(output.value(), output.condition())));
        });
    }

    /** An output of a resource that has a condition has it, too: it would fail where the resource is not there. */
    private @Nullable Node conditionOf(Node value, @Nullable Node condition) {
        if (condition != null || !(value instanceof Call call)) {
            return condition;
        }
        Node name = call.arguments() instanceof ListNode list && !list.items().isEmpty()
                ? list.items().get(0)
                : call.arguments();
        boolean reads = call instanceof GetAttr || call instanceof GetResource;
        ResourceDef resource = reads && name instanceof StringNode text ? resources.get(text.value()) : null;
        return resource == null ? null : resource.condition();
    }

    private Template template() {
        String description = stack.description();
        return new Template(
                stack.templateVersion(),
                stack.templateVersion().date(),
                description == null ? null : new StringNode(description),
                parameterGroups(),
                parameters,
                conditions,
                resources,
                outputs);
    }

    private List<ParameterGroup> parameterGroups() {
        List<ParameterGroup> section = new ArrayList<>();
        for (dev.kiln.ParameterGroup group : stack.parameterGroups()) {
            TemplatePath path = PARAMETER_GROUPS.item(section.size());
            findings.locate(path, group.site());
            String label = group.label();
            if (label != null) {
                findings.locate(PARAMETER_GROUPS.key(label), group.site()); // as Heat names it
            }
            section.add(new ParameterGroup(text(group.label()), text(group.description()), group.parameters()));
        }
        return section;
    }

    private static @Nullable Node text(@Nullable String value) {
        return value == null ? null : new StringNode(value);
    }

    private Map<String, ParameterDef> parameters() {
        Map<String, ParameterDef> section = new LinkedHashMap<>();
        for (Parameter<?> parameter : stack.parameters()) {
            if (isNew(PARAMETERS, "parameter", parameter.name(), parameter.site())) {
                section.put(parameter.name(), parameter.definition());
                new ConstraintFindings(findings).check(parameter, PARAMETERS.key(parameter.name()));
            }
        }
        return section;
    }

    private Map<String, Node> conditions() {
        Map<String, Node> section = new LinkedHashMap<>();
        for (Condition condition : stack.conditions()) {
            if (isNew(CONDITIONS, "condition", condition.name(), condition.site())) {
                TemplatePath path = CONDITIONS.key(condition.name());
                Node definition = nodes.node(condition.definition(), path, condition.site());
                values.condition(definition, path);
                section.put(condition.name(), definition);
            }
        }
        return section;
    }

    private Map<String, ResourceDef> resources() {
        Map<String, ResourceDef> section = new LinkedHashMap<>();
        for (Resource resource : stack.resources()) {
            if (isNew(RESOURCES, "resource", resource.name(), resource.site())) {
                section.put(resource.name(), resource(resource));
            }
        }
        return section;
    }

    private ResourceDef resource(Resource resource) {
        TemplatePath path = RESOURCES.key(resource.name());
        resource.ownType().ifPresent(type -> ownTypes.mention(type, resource.site()));
        PropertyBag properties = resource.properties();
        Map<String, PropertyBag.Entry> keys = resource.keys();
        if (resource instanceof RawResource raw) {
            raw.template().ifPresent(file -> findings.needsTemplate(file, path.key("type")));
        }
        return new ResourceDef(
                resource.type(),
                properties.entries().isEmpty() ? null : nodes.map(properties, path.key("properties")),
                key(keys, path, "metadata"),
                dependencies(resource, path.key("depends_on")),
                key(keys, path, "update_policy"),
                key(keys, path, "deletion_policy"),
                key(keys, path, "external_id"),
                condition(key(keys, path, "condition"), path.key("condition")),
                key(keys, path, "description"));
    }

    /** The same resource where conditions that stand as values are values. */
    private ResourceDef valued(ResourceDef resource, TemplatePath path) {
        return new ResourceDef(
                resource.type(),
                values.of(resource.properties(), path.key("properties")),
                values.of(resource.metadata(), path.key("metadata")),
                resource.dependsOn(),
                values.of(resource.updatePolicy(), path.key("update_policy")),
                resource.deletionPolicy(),
                resource.externalId(),
                resource.condition(),
                resource.description());
    }

    private @Nullable Node condition(@Nullable Node node, TemplatePath path) {
        if (node != null) {
            values.condition(node, path);
        }
        return node;
    }

    private @Nullable Node key(Map<String, PropertyBag.Entry> keys, TemplatePath resource, String key) {
        PropertyBag.Entry entry = keys.get(key);
        if (entry == null) {
            return null;
        }
        return nodes.node(entry.value(), resource.key(key), entry.site());
    }

    private List<String> dependencies(Resource resource, TemplatePath path) {
        PropertyBag.Entry entry = resource.keys().get("depends_on");
        if (entry == null || !(entry.value() instanceof List<?> all)) {
            return List.of();
        }
        findings.locate(path, entry.site());
        Set<String> names = new LinkedHashSet<>();
        for (Object one : all) {
            if (!(one instanceof Resource first)) {
                names.add(one.toString());
                continue;
            }
            List<Resource> standing = Family.isWithin(first, stack) ? family.within(first, stack) : List.of();
            if (!standing.isEmpty() && !standing.contains(resource)) {
                standing.forEach(there -> names.add(there.name()));
            } else if (!routes.order(first, resource, entry.site())) {
                findings.foreign(path, "resource " + first.name(), first.stack(), first.site(), entry.site());
            }
        }
        return List.copyOf(names);
    }

    private Map<String, OutputDef> outputs() {
        Map<String, OutputDef> section = new LinkedHashMap<>();
        for (Output output : stack.outputs()) {
            if (isNew(OUTPUTS, "output", output.name(), output.site())) {
                TemplatePath path = OUTPUTS.key(output.name());
                String description = output.description();
                section.put(
                        output.name(),
                        new OutputDef(
                                description == null ? null : new StringNode(description),
                                values.value(
                                        nodes.node(output.value(), path.key("value"), output.site()),
                                        path.key("value")),
                                conditionOf(output.condition(), path, output.site())));
            }
        }
        return section;
    }

    private @Nullable Node conditionOf(@Nullable Expr<Boolean> condition, TemplatePath path, CallSite site) {
        return condition == null
                ? null
                : condition(nodes.node(condition, path.key("condition"), site), path.key("condition"));
    }

    /** Remembers where a name was declared; a second declaration of it is reported with both lines and otherwise ignored. */
    private boolean isNew(TemplatePath section, String kind, String name, CallSite site) {
        TemplatePath path = section.key(name);
        CallSite before = findings.siteOf(path);
        if (before == null) {
            findings.locate(path, site);
            return true;
        }
        findings.add(
                Diagnostic.error(
                        "duplicate-" + kind,
                        path,
                        "The stack " + stack.name() + " has another " + kind + " called " + name + ", declared at "
                                + before,
                        "give each " + kind + " a name of its own"),
                site);
        return false;
    }
}
