package dev.kiln.synth;

import dev.kiln.Parameter;
import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.PropertyBag;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands to the stacks within one stack what they take from it: as properties of what stands for each there. */
final class Connections {

    private static final TemplatePath RESOURCES = TemplatePath.of("resources");
    private static final String RESOURCE_GROUP = "OS::Heat::ResourceGroup";

    private final Stack stack;
    private final Family family;
    private final Routes routes;
    private final Findings findings;
    private final NodeMaker nodes;
    private final Map<String, ResourceDef> resources;

    Connections(
            Stack stack,
            Family family,
            Routes routes,
            Findings findings,
            NodeMaker nodes,
            Map<String, ResourceDef> resources) {
        this.stack = stack;
        this.family = family;
        this.routes = routes;
        this.findings = findings;
        this.nodes = nodes;
        this.resources = resources;
    }

    /** Reads what the program hands to the parameters that nested stacks declare; said here, in the outer stack. */
    void readArguments() {
        for (Stack nested : stack.nestedStacks()) {
            TemplatePath properties = properties(nested);
            nested.given().entries().forEach((parameter, entry) -> {
                Node value = nodes.node(entry.value(), properties.key(parameter), entry.site());
                routes.border(nested).argument(parameter, value);
            });
            for (Parameter<?> parameter : nested.parameters()) {
                PropertyBag.Entry argument = parameter.argument();
                if (argument != null) {
                    Node value = nodes.node(argument.value(), properties.key(parameter.name()), argument.site());
                    routes.border(nested).argument(parameter.name(), value);
                }
            }
        }
    }

    /** Completes the resources, when it is known what all stacks take from each other. */
    void connect() {
        Substitution definitions = new Substitution();
        for (NodeMaker.Slot slot : nodes.slots()) {
            MapNode open = slot.definition();
            if (open != null) {
                definitions.replace(
                        open, completed(open, routes.border(slot.member()).arguments()));
            }
        }
        resources.replaceAll((name, resource) -> with(
                resource,
                resource.properties() == null ? null : definitions.apply(resource.properties()),
                resource.dependsOn()));
        Map<String, Set<Stack>> chains = new LinkedHashMap<>();
        for (NodeMaker.Slot slot : nodes.slots()) {
            if (slot.definition() == null) {
                chains.computeIfAbsent(resourceName(slot), name -> new LinkedHashSet<>())
                        .add(slot.member());
            }
        }
        chains.forEach(this::connectChain);
        for (Stack nested : stack.nestedStacks()) {
            if (!nested.isMember()) {
                connectNested(nested);
            }
            waitForDependencies(nested);
            checkArguments(nested);
        }
    }

    private void connectNested(Stack nested) {
        Resource standing = nested.asResource();
        ResourceDef resource = resources.get(standing.name());
        if (resource != null && resource.type().equals(standing.type())) { // else of two of one name, which is reported
            Map<String, Node> properties = entries(resource.properties());
            properties.putAll(routes.border(nested).arguments());
            resources.put(
                    standing.name(),
                    with(resource, properties.isEmpty() ? null : MapNode.of(properties), resource.dependsOn()));
        }
    }

    /** The links of a chain all get the same properties, so each declares what any of them takes. */
    private void connectChain(String name, Set<Stack> links) {
        ResourceDef chain = resources.get(name);
        if (chain == null) {
            return;
        }
        Map<String, Node> shared = new LinkedHashMap<>();
        Map<String, ParameterDef> definitions = new LinkedHashMap<>();
        for (Stack link : links) {
            routes.border(link).arguments().forEach((parameter, value) -> {
                Node before = shared.putIfAbsent(parameter, value);
                definitions.putIfAbsent(parameter, definition(link, parameter));
                if (before != null && !before.equals(value)) {
                    findings.add(
                            Diagnostic.error(
                                    "chain-conflict",
                                    RESOURCES
                                            .key(name)
                                            .key("properties")
                                            .key("resource_properties")
                                            .key(parameter),
                                    "Two links of the chain " + name + " take different values by the parameter "
                                            + parameter + ", but a chain gives all of its links the same properties",
                                    "declare a parameter of another name in one of them, and hand it the value with"
                                            + " value(...)"),
                            link.site());
                }
            });
        }
        for (Stack link : links) {
            definitions.forEach((parameter, definition) -> {
                if (definition(link, parameter) == null) {
                    routes.border(link).ignore(parameter, definition);
                }
            });
        }
        Map<String, Node> properties = entries(chain.properties());
        Map<String, Node> all = entries(properties.get("resource_properties"));
        all.putAll(shared);
        if (!all.isEmpty()) {
            properties.put("resource_properties", MapNode.of(all));
            resources.put(name, with(chain, MapNode.of(properties), chain.dependsOn()));
        }
    }

    private @Nullable ParameterDef definition(Stack link, String parameter) {
        Border.Added<ParameterDef> added = routes.border(link).parameters().get(parameter);
        return added != null
                ? added.definition()
                : link.parameters().stream()
                        .filter(declared -> declared.name().equals(parameter))
                        .map(Parameter::definition)
                        .findFirst()
                        .orElse(null);
    }

    private void waitForDependencies(Stack nested) {
        for (Resource standing : family.standFor(nested)) {
            ResourceDef resource = resources.get(standing.name());
            if (resource != null) {
                Set<String> dependencies = new LinkedHashSet<>(resource.dependsOn());
                dependencies.addAll(routes.border(nested).dependencies());
                resources.put(standing.name(), with(resource, resource.properties(), List.copyOf(dependencies)));
            }
        }
    }

    private void checkArguments(Stack nested) {
        Map<String, Node> arguments = routes.border(nested).arguments();
        for (Resource standing : family.standFor(nested)) {
            if (!standing.type().equals(RESOURCE_GROUP) && nested.isMember()) {
                arguments.forEach((parameter, value) -> {
                    if (mentionsIndex(value)) {
                        findings.add(
                                Diagnostic.error(
                                        "index-outside-resource-group",
                                        properties(nested).key(parameter),
                                        "The " + standing.type() + " " + standing.name()
                                                + " does not number its members, but the stack " + nested.name()
                                                + " asks for its number",
                                        "use an OS::Heat::ResourceGroup, or leave index() out"),
                                standing.site());
                    }
                });
            }
        }
        if (nested.isMember() && family.standFor(nested).isEmpty()) {
            findings.add(
                    Diagnostic.warning(
                            "unused-member",
                            TemplatePath.ROOT,
                            "The stack " + nested.name() + " is to be the member of a group, but no group has it",
                            "hand the Member to the group's property, or remove it"),
                    nested.site());
            return;
        }
        for (Parameter<?> parameter : nested.parameters()) {
            if (parameter.definition().defaultValue() == null
                    && !arguments.containsKey(parameter.name())
                    && !isSetByHand(nested, parameter.name())) {
                findings.add(
                        Diagnostic.error(
                                "missing-argument",
                                properties(nested).key(parameter.name()),
                                "The parameter " + parameter.name() + " of the nested stack " + nested.name()
                                        + " has neither a value nor a default",
                                "hand it a value of the outer stack with value(...), or give it a default"),
                        parameter.site());
            }
        }
    }

    private boolean isSetByHand(Stack nested, String parameter) {
        return family.standFor(nested).stream()
                .map(standing -> resources.get(standing.name()))
                .anyMatch(resource -> resource != null
                        && (entries(resource.properties()).containsKey(parameter)
                                || entries(entries(resource.properties()).get("resource_properties"))
                                        .containsKey(parameter)));
    }

    /** Where the properties of a nested stack are set; of a member, in the first group that has it. */
    private TemplatePath properties(Stack nested) {
        if (!nested.isMember()) {
            return RESOURCES.key(nested.asResource().name()).key("properties");
        }
        Optional<NodeMaker.Slot> slot =
                nodes.slots().stream().filter(one -> one.member() == nested).findFirst();
        return slot.map(one -> one.definition() != null
                        ? one.path().key("properties")
                        : RESOURCES.key(resourceName(one)).key("properties").key("resource_properties"))
                .orElse(TemplatePath.ROOT);
    }

    private static String resourceName(NodeMaker.Slot slot) {
        return String.valueOf(slot.path().segments().get(1));
    }

    private static MapNode completed(MapNode definition, Map<String, Node> arguments) {
        Map<String, Node> complete = new LinkedHashMap<>();
        entries(definition).forEach((key, value) -> {
            complete.put(key, value);
            if (key.equals("type") && !arguments.isEmpty()) {
                complete.put("properties", MapNode.of(arguments));
            }
        });
        return MapNode.of(complete);
    }

    private static boolean mentionsIndex(Node node) {
        return node instanceof StringNode text
                ? text.value().contains("%index%")
                : children(node).stream().anyMatch(Connections::mentionsIndex);
    }

    private static Collection<Node> children(Node node) {
        if (node instanceof ListNode list) {
            return list.items();
        } else if (node instanceof MapNode map) {
            return map.entries().values();
        }
        return node instanceof Call call ? List.of(call.arguments()) : List.of();
    }

    private static Map<String, Node> entries(@Nullable Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MapNode map) {
            map.entries().forEach((key, value) -> {
                if (key instanceof StringNode text) {
                    entries.put(text.value(), value);
                }
            });
        }
        return entries;
    }

    private static ResourceDef with(ResourceDef resource, @Nullable Node properties, List<String> dependsOn) {
        return new ResourceDef(
                resource.type(),
                properties,
                resource.metadata(),
                dependsOn,
                resource.updatePolicy(),
                resource.deletionPolicy(),
                resource.externalId(),
                resource.condition(),
                resource.description());
    }
}
