package dev.kiln.deploy.heat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.rest.JsonTree;
import dev.kiln.deploy.rest.RestResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Heat's JSON to values and back. */
final class HeatJson {
    /** Made when it is needed, which it is not by what only reads. */
    private static final class Mapper {
        static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
    }

    private HeatJson() {}

    /** A name and an id, as they stand in a link. */
    record StackLink(String name, String id) {}

    static JsonNode tree(RestResponse response) {
        try {
            return JsonTree.read(response.body());
        } catch (JsonProcessingException e) {
            throw new DeployException(
                    DeployException.Kind.SERVICE,
                    "Heat's answer (HTTP " + response.status()
                            + ") is not JSON. Something between here and Heat may have answered instead: check the endpoint.");
        }
    }

    static JsonNode treeOrEmpty(String text) {
        try {
            return JsonTree.read(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    static @Nullable Object plain(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : Mapper.MAPPER.convertValue(node, Object.class);
    }

    static Map<String, @Nullable Object> map(JsonNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
        return map;
    }

    /** The body of a create or an update; a create names the stack. */
    static String body(StackRequest request, boolean create) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (create) {
            body.put("stack_name", request.name());
        }
        body.put("template", request.template());
        body.set("parameters", Mapper.MAPPER.valueToTree(request.parameters()));
        if (!request.files().isEmpty()) {
            body.set("files", Mapper.MAPPER.valueToTree(request.files()));
        }
        if (!request.environmentFiles().isEmpty()) {
            body.set("environment_files", Mapper.MAPPER.valueToTree(request.environmentFiles()));
        } else if (request.environment() != null) {
            body.put("environment", request.environment());
        }
        if (request.disableRollback() != null) {
            body.put("disable_rollback", request.disableRollback());
        }
        if (request.timeoutMinutes() != null) {
            body.put("timeout_mins", request.timeoutMinutes());
        }
        if (!request.tags().isEmpty()) {
            body.put("tags", String.join(",", request.tags()));
        }
        return body.toString();
    }

    static StackInfo stack(JsonNode node) {
        List<StackOutput> outputs = new ArrayList<>();
        node.path("outputs").forEach(output -> outputs.add(output(output)));
        Map<String, String> parameters = new LinkedHashMap<>();
        node.path("parameters")
                .properties()
                .forEach(p -> parameters.put(
                        p.getKey(),
                        p.getValue().isValueNode()
                                ? p.getValue().asText()
                                : p.getValue().toString()));
        List<String> tags = new ArrayList<>();
        node.path("tags").forEach(tag -> tags.add(tag.asText()));
        JsonNode rollback = node.path("disable_rollback");
        JsonNode timeout = node.path("timeout_mins");
        return new StackInfo(
                text(node, "id"),
                text(node, "stack_name"),
                StackStatus.parse(text(node, "stack_status")),
                text(node, "stack_status_reason"),
                text(node, "description"),
                text(node, "creation_time"),
                optional(node, "updated_time"),
                optional(node, "deletion_time"),
                optional(node, "parent"),
                rollback.isBoolean() ? rollback.booleanValue() : null,
                timeout.isNumber() ? timeout.intValue() : null,
                tags,
                parameters,
                outputs);
    }

    static StackOutput output(JsonNode node) {
        return new StackOutput(
                text(node, "output_key"),
                text(node, "description"),
                plain(node.path("output_value")),
                optional(node, "output_error"));
    }

    static StackEvent event(JsonNode node) {
        StackLink stack = link(node, "stack");
        return new StackEvent(
                text(node, "id"),
                text(node, "event_time"),
                stack == null ? "" : stack.name(),
                stack == null ? "" : stack.id(),
                text(node, "resource_name"),
                optional(node, "physical_resource_id"),
                StackStatus.parse(text(node, "resource_status")),
                text(node, "resource_status_reason"));
    }

    static StackResource resource(JsonNode node) {
        StackLink stack = link(node, "stack");
        StackLink nested = link(node, "nested");
        List<String> requiredBy = new ArrayList<>();
        node.path("required_by").forEach(name -> requiredBy.add(name.asText()));
        return new StackResource(
                text(node, "resource_name"),
                text(node, "resource_type"),
                text(node, "physical_resource_id"),
                StackStatus.parse(text(node, "resource_status")),
                text(node, "resource_status_reason"),
                text(node, "updated_time"),
                requiredBy,
                stack == null ? "" : stack.name(),
                stack == null ? "" : stack.id(),
                optional(node, "parent_resource"),
                nested == null ? null : nested.name(),
                nested == null ? null : nested.id());
    }

    /** A value as JSON. */
    static String text(Object value) {
        return Mapper.MAPPER.valueToTree(value).toString();
    }

    private static @Nullable StackLink link(JsonNode node, String rel) {
        for (JsonNode link : node.path("links")) {
            if (link.path("rel").asText("").equals(rel)) {
                return stackLink(link.path("href").asText(""));
            }
        }
        return null;
    }

    /** The stack in an address such as {@code http://heat/v1/project/stacks/name/id/resources/...}, or null. */
    static @Nullable StackLink stackLink(String href) {
        int start = href.indexOf("/stacks/");
        if (start < 0) {
            return null;
        }
        String[] parts = href.substring(start + "/stacks/".length()).split("[/?]", -1);
        return parts.length < 2 ? null : new StackLink(decode(parts[0]), decode(parts[1]));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText("");
    }

    static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
