package dev.kiln.migrate.files;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of files in a template, which are meant from where it lies, as names from another folder on: so does Heat's client before
 * it sends them. Addresses and absolute paths stay as they are.
 */
public final class FileNames {

    private final String folder;

    private FileNames(String folder) {
        this.folder = folder;
    }

    /**
     * A template with the names of its files from a folder on.
     *
     * @param template the template
     * @param file its own file, from that folder on: {@code lib/database.yaml}
     * @return the template in which {@code volume.yaml} is called {@code lib/volume.yaml}
     */
    public static Template fromRoot(Template template, String file) {
        FileNames names = new FileNames(folderOf(file));
        Map<String, ResourceDef> resources = new LinkedHashMap<>();
        template.resources().forEach((name, resource) -> resources.put(name, names.resource(resource)));
        Map<String, OutputDef> outputs = new LinkedHashMap<>();
        template.outputs()
                .forEach((name, output) -> outputs.put(
                        name, new OutputDef(output.description(), names.node(output.value()), output.condition())));
        return template.withResources(resources).withOutputs(outputs);
    }

    /**
     * An environment with the names of the templates in its registry from a folder on.
     *
     * @param environment the environment
     * @param file its own file, from that folder on
     * @return the environment
     */
    public static Environment fromRoot(Environment environment, String file) {
        FileNames names = new FileNames(folderOf(file));
        Map<String, @Nullable Object> registry = new LinkedHashMap<>();
        environment.resourceRegistry().forEach((key, value) -> registry.put(key, names.target(value)));
        return new Environment(
                environment.parameters(),
                registry,
                environment.parameterDefaults(),
                environment.encryptedParamNames(),
                environment.eventSinks(),
                environment.parameterMergeStrategies());
    }

    /**
     * A name from a folder on.
     *
     * @param name the name as it stands in a file
     * @param file that file, from the folder on
     * @return the name without ways out of folders; as it is for addresses, for absolute paths and for what lies above the folder
     */
    public static String fromRoot(String name, String file) {
        if (name.contains("://") || name.startsWith("/")) {
            return name;
        }
        List<String> steps = new ArrayList<>();
        for (String step : (folderOf(file) + name).split("/", -1)) {
            if (step.equals("..") && steps.isEmpty()) {
                return name;
            } else if (step.equals("..")) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /**
     * Whether a type is the name of a template's file.
     *
     * @param type a type
     * @return false for addresses, which Heat fetches itself
     */
    public static boolean isTemplate(String type) {
        return (type.endsWith(".yaml") || type.endsWith(".template")) && !type.contains("://");
    }

    private static String folderOf(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private String resolved(String name) {
        return fromRoot(name, folder);
    }

    private String type(String type) {
        return isTemplate(type) ? resolved(type) : type;
    }

    private @Nullable Object target(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> targets = new LinkedHashMap<>();
            map.forEach((key, inner) -> targets.put(key, target(inner)));
            return targets;
        }
        return value instanceof String text ? type(text) : value;
    }

    private ResourceDef resource(ResourceDef resource) {
        return new ResourceDef(
                type(resource.type()),
                nodeOrNull(resource.properties()),
                nodeOrNull(resource.metadata()),
                resource.dependsOn(),
                resource.updatePolicy(),
                resource.deletionPolicy(),
                resource.externalId(),
                resource.condition(),
                resource.description());
    }

    private @Nullable Node nodeOrNull(@Nullable Node node) {
        return node == null ? null : node(node);
    }

    private Node node(Node node) {
        if (node instanceof GetFile call && call.arguments() instanceof StringNode name) {
            return new GetFile(new StringNode(resolved(name.value())));
        } else if (node instanceof Call call) {
            return call.function().call(node(call.arguments()));
        } else if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(this::node).toList());
        } else if (node instanceof MapNode map) {
            Map<Scalar, Node> entries = new LinkedHashMap<>();
            map.entries().forEach((key, value) -> entries.put(key, entry(key, value)));
            return new MapNode(entries);
        }
        return node;
    }

    private Node entry(Scalar key, Node value) {
        boolean type = key instanceof StringNode name && name.value().equals("type");
        return type && value instanceof StringNode text ? new StringNode(type(text.value())) : node(value);
    }
}
