package dev.kiln.examples.showcase;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stack without its names, texts and numbers: a sorted list of facts such as {@code OS::Nova::Server.networks.port -> OS::Neutron::Port},
 * each as often as it holds. Two stacks of one architecture have equal lists.
 */
public final class Architecture {

    private static final SchemaCatalog CATALOG = SchemaCatalog.bundled();

    private final Function<String, Optional<Template>> files;
    private final Targets targets;
    private final List<String> facts = new ArrayList<>();

    private Architecture(Template template, Function<String, Optional<Template>> files) {
        this.files = files;
        this.targets = new Targets(template, this::kind);
        template.conditions().values().forEach(node -> facts.add("condition " + targets.shape(node)));
        template.resources().values().forEach(this::resource);
        template.outputs().values().forEach(this::output);
    }

    /**
     * The facts about a template and those nested in it.
     *
     * @param template the outermost template
     * @param files finds a nested template by the type that a resource has
     * @return the facts, sorted
     */
    public static List<String> of(Template template, Function<String, Optional<Template>> files) {
        return new Architecture(template, files).facts.stream().sorted().toList();
    }

    private void resource(ResourceDef resource) {
        String kind = kind(resource.type());
        facts.add("resource " + kind);
        nested(resource.type());
        properties(kind, resource.type(), resource.properties());
        use(kind + " (metadata)", resource.metadata());
        use(kind + " (update policy)", resource.updatePolicy());
        if (resource.condition() != null) {
            facts.add(kind + " if " + targets.shape(resource.condition()));
        }
        for (String first : resource.dependsOn()) {
            facts.add(kind + " after " + targets.resource(first));
        }
    }

    private void output(OutputDef output) {
        use("output", output.value());
        if (output.condition() != null) {
            facts.add("output if " + targets.shape(output.condition()));
        }
    }

    private void properties(String owner, String type, @Nullable Node properties) {
        if (!(properties instanceof MapNode map)) {
            use(owner, properties);
        } else if (isTemplate(type)) {
            Map<String, ParameterDef> parameters =
                    files.apply(type).orElseThrow().parameters();
            map.entries().forEach((key, value) -> {
                String name = ((StringNode) key).value();
                String parameter = owner + ".(" + Targets.parameter(parameters.get(name)) + ")";
                facts.add(parameter);
                use(parameter, value);
            });
        } else {
            ResourceSchema schema = CATALOG.type(type).orElseThrow();
            children(owner, "", map, schema.properties(), Successors.of(type, schema));
        }
    }

    private void children(
            String owner, String holder, MapNode map, Map<String, PropertySchema> schemas, Successors successors) {
        map.entries().forEach((key, value) -> {
            String path = successors.of(holder + ((StringNode) key).value());
            property(owner, path, value, schemas.get(((StringNode) key).value()), successors);
        });
    }

    private void property(
            String owner, String path, Node value, @Nullable PropertySchema schema, Successors successors) {
        if (schema != null && value instanceof ListNode list) {
            PropertySchema items = schema.items().orElse(null);
            list.items().forEach(item -> property(owner, path, item, items, successors));
        } else if (value instanceof MapNode map && isDefinition(map)) {
            member(owner + "." + path, map);
        } else if (value instanceof MapNode map
                && schema != null
                && !schema.properties().isEmpty()) {
            children(owner, path + ".", map, schema.properties(), successors);
        } else {
            facts.add(owner + "." + path);
            use(owner + "." + path, value);
        }
    }

    /** Whether a map says what the members of a group are: a resource's type and its properties. */
    private static boolean isDefinition(MapNode map) {
        return map.entries().get(new StringNode("type")) instanceof StringNode type
                && (type.value().contains("::") || isTemplate(type.value()));
    }

    /** What a group makes its members from. */
    private void member(String place, MapNode definition) {
        String type = ((StringNode) definition.entries().get(new StringNode("type"))).value();
        facts.add(place + " of " + kind(type));
        nested(type);
        properties(place + " of " + kind(type), type, definition.entries().get(new StringNode("properties")));
    }

    private void nested(String type) {
        if (isTemplate(type)) {
            Template inner = files.apply(type).orElseThrow();
            of(inner, files).forEach(fact -> facts.add(kind(type) + ": " + fact));
        }
    }

    private void use(String place, @Nullable Node value) {
        if (value != null) {
            targets.within(value).forEach(target -> facts.add(place + " -> " + target));
        }
    }

    /** A type; of a template, instead of the file's name, what is in it. */
    private String kind(String type) {
        if (!isTemplate(type)) {
            return type;
        }
        return files.apply(type).orElseThrow().resources().values().stream()
                .map(resource -> kind(resource.type()))
                .sorted()
                .toList()
                .toString();
    }

    private static boolean isTemplate(String type) {
        return type.endsWith(".yaml");
    }
}
