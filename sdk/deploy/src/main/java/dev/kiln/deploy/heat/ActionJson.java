package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.PlannedResource;
import dev.kiln.deploy.action.ResourceChange;
import dev.kiln.deploy.action.Snapshot;
import dev.kiln.deploy.action.StackUpdate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies and answers of Heat's actions. */
final class ActionJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ActionJson() {}

    static String update(StackUpdate update) {
        ObjectNode body = whole(HeatJson.body(update.request(), false));
        if (update.patch() && update.request().template().isEmpty()) {
            body.remove("template");
        }
        if (!update.clearedParameters().isEmpty()) {
            body.set("clear_parameters", MAPPER.valueToTree(update.clearedParameters()));
        }
        if (update.converge()) {
            body.put("converge", true);
        }
        return body.toString();
    }

    static String adopt(StackRequest request, Map<String, ? extends @Nullable Object> data) {
        ObjectNode body = whole(HeatJson.body(request, true));
        if (request.template().isEmpty()) {
            body.remove("template");
        }
        keepFiles(data, body);
        body.put("adopt_stack_data", MAPPER.valueToTree(data).toString());
        return body.toString();
    }

    /** Heat keeps the files of nested stacks in the data of a stack, but does not look for them there. */
    private static void keepFiles(Map<String, ? extends @Nullable Object> data, ObjectNode body) {
        if (data.get("files") instanceof Map<?, ?> kept && !kept.isEmpty()) {
            ObjectNode files = MAPPER.valueToTree(kept);
            if (body.get("files") instanceof ObjectNode given) {
                files.setAll(given);
            }
            body.set("files", files);
        }
    }

    static String object(Map<String, ? extends @Nullable Object> fields) {
        return MAPPER.valueToTree(fields).toString();
    }

    static String text(@Nullable Object value) {
        return MAPPER.valueToTree(value).toString();
    }

    private static ObjectNode whole(String json) {
        return (ObjectNode) HeatJson.treeOrEmpty(json);
    }

    /** Heat puts the resources of a nested stack as a list into the list, without the resource that nests them. */
    static List<PlannedResource> planned(String root, JsonNode resources) {
        List<JsonNode> flat = new ArrayList<>();
        flatten(resources, flat);
        Map<String, List<String>> paths = new HashMap<>();
        paths.put(root, List.of());
        List<PlannedResource> planned = new ArrayList<>();
        for (JsonNode resource : flat) {
            String stack = resource.path("stack_name").asText("");
            List<String> path = new ArrayList<>(path(stack, flat, root, paths));
            path.add(resource.path("resource_name").asText(""));
            List<String> requiredBy = new ArrayList<>();
            resource.path("required_by").forEach(name -> requiredBy.add(name.asText()));
            planned.add(new PlannedResource(
                    path,
                    resource.path("resource_type").asText(""),
                    requiredBy,
                    HeatJson.map(resource.path("properties"))));
        }
        planned.sort(Comparator.comparing(resource -> String.join("/", resource.path())));
        return List.copyOf(planned);
    }

    /** A nested stack is called as the stack above it and the resource that nests it, joined by a dash. */
    private static List<String> path(String stack, List<JsonNode> flat, String root, Map<String, List<String>> known) {
        List<String> found = known.get(stack);
        if (found != null) {
            return found;
        }
        List<String> path = List.of(stack);
        for (JsonNode resource : flat) {
            String parent = resource.path("parent_resource").asText("");
            if (resource.path("stack_name").asText("").equals(stack) && !parent.isEmpty()) {
                String above = stack.substring(0, Math.max(0, stack.length() - parent.length() - 1));
                List<String> longer = new ArrayList<>(above.isEmpty() ? List.of() : path(above, flat, root, known));
                longer.add(parent);
                path = longer;
                break;
            }
        }
        known.put(stack, path);
        return path;
    }

    private static void flatten(JsonNode node, List<JsonNode> flat) {
        if (node.isArray()) {
            node.forEach(item -> flatten(item, flat));
        } else if (node.isObject()) {
            flat.add(node);
        }
    }

    static List<ResourceChange> changes(JsonNode changes) {
        List<ResourceChange> all = new ArrayList<>();
        for (ResourceChange.Kind kind : ResourceChange.Kind.values()) {
            List<ResourceChange> some = new ArrayList<>();
            changes.path(kind.name().toLowerCase(Locale.ROOT))
                    .forEach(resource -> some.add(new ResourceChange(
                            kind,
                            resource.path("stack_name").asText(""),
                            resource.path("resource_name").asText(""),
                            resource.path("resource_type").asText(""))));
            some.sort(Comparator.comparing(ResourceChange::stack).thenComparing(ResourceChange::resource));
            all.addAll(some);
        }
        return all;
    }

    static Snapshot snapshot(JsonNode node) {
        return new Snapshot(
                node.path("id").asText(""),
                node.path("name").isTextual() ? node.path("name").asText() : null,
                node.path("status").asText(""),
                node.path("status_reason").isTextual()
                        ? node.path("status_reason").asText()
                        : "",
                node.path("creation_time").asText(""),
                HeatJson.map(node.path("data")));
    }
}
