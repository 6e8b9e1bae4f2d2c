package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.heat.HeatJson.StackLink;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Heat's orchestration API, version 1. Every refusal becomes a {@link DeployException}. Safe for threads.
 *
 * <pre>{@code
 * HeatApi heat = new HeatApi(OpenStack.connect(cloud));
 * for (StackResource r : heat.resources(heat.show("Stack_demo"), 0)) { ... }
 * }</pre>
 */
public final class HeatApi {
    private static final String SERVICE = "orchestration";
    private static final String WITHOUT_OUTPUTS = "?resolve_outputs=false";

    private final OpenStackRest rest;

    /**
     * Heat of a cloud.
     *
     * @param rest the connection to the cloud
     */
    public HeatApi(OpenStackRest rest) {
        this.rest = rest;
    }

    /** The same Heat, for somebody who wants to hear when it stumbles. */
    HeatApi telling(Consumer<String> notices) {
        return new HeatApi(rest.telling(notices));
    }

    /**
     * The project's stacks, without nested ones.
     *
     * @param query Heat's own filters, for example {@code name}, {@code status}, {@code tags}, {@code sort_keys}; may be empty
     * @return newest first unless sorted otherwise
     */
    public List<StackInfo> list(Map<String, String> query) {
        List<StackInfo> stacks = new ArrayList<>();
        get("/stacks" + query(query), "list the stacks").path("stacks").forEach(s -> stacks.add(HeatJson.stack(s)));
        return stacks;
    }

    /**
     * A stack, if there is one. By its id a deleted stack is found too, while Heat remembers it.
     *
     * @param nameOrId its name or id
     * @return the stack, or empty
     */
    public Optional<StackInfo> find(String nameOrId) {
        RestResponse response = call("GET", "/stacks/" + encode(nameOrId), null);
        if (response.status() == 302) {
            // The address in the answer may not be reachable from here (proxies), and must not see our token: only its
            // end counts.
            StackLink link = HeatJson.stackLink(response.header("location").orElse(""));
            if (link == null) {
                throw new DeployException(
                        DeployException.Kind.SERVICE,
                        "Heat redirects from stack " + nameOrId
                                + " to an address that is not a stack's. Ask the cloud's operator.");
            }
            response = call("GET", path(link.name(), link.id()), null);
        }
        if (response.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(shown(response, nameOrId));
    }

    /** A known stack as it is now, without the way over its id. */
    Optional<StackInfo> now(StackInfo stack) {
        return known(stack, "");
    }

    /** As {@link #now}, but without outputs, which cost Heat the most: for looking often. */
    Optional<StackInfo> state(StackInfo stack) {
        return known(stack, WITHOUT_OUTPUTS);
    }

    /** A stack that Heat has just accepted. */
    StackInfo accepted(String name, String id) {
        return shown(call("GET", path(name, id) + WITHOUT_OUTPUTS, null), name);
    }

    private Optional<StackInfo> known(StackInfo stack, String query) {
        RestResponse response = call("GET", path(stack) + query, null);
        return response.status() == 404 ? Optional.empty() : Optional.of(shown(response, stack.name()));
    }

    private static StackInfo shown(RestResponse response, String name) {
        return HeatJson.stack(checked(response, "show stack " + name).path("stack"));
    }

    /**
     * A stack.
     *
     * @param nameOrId its name or id
     * @return the stack
     * @throws DeployException if there is none
     */
    public StackInfo show(String nameOrId) {
        return find(nameOrId)
                .orElseThrow(() -> new DeployException(
                        DeployException.Kind.NOT_FOUND,
                        "There is no stack \"" + nameOrId
                                + "\" in this project. `kiln stack list` shows those there are."));
    }

    /**
     * Creates a stack; returns when Heat has accepted it.
     *
     * @param request what the stack shall be
     * @return the new stack's id
     */
    public String create(StackRequest request) {
        return checked(call("POST", "/stacks", HeatJson.body(request, true)), "create stack " + request.name())
                .path("stack")
                .path("id")
                .asText("");
    }

    /**
     * Makes a stack what the request says; returns when Heat has accepted it.
     *
     * @param stack the stack
     * @param request what it shall be
     */
    public void update(StackInfo stack, StackRequest request) {
        checked(call("PUT", path(stack), HeatJson.body(request, false)), "update stack " + stack.name());
    }

    /**
     * Deletes a stack; returns when Heat has accepted it.
     *
     * @param stack the stack
     */
    public void delete(StackInfo stack) {
        checked(call("DELETE", path(stack), null), "delete stack " + stack.name());
    }

    /**
     * Starts an action on a stack that takes no argument.
     *
     * @param stack the stack
     * @param action {@code suspend}, {@code resume}, {@code check}, {@code cancel_update} or {@code cancel_without_rollback}
     */
    public void action(StackInfo stack, String action) {
        checked(
                call("POST", path(stack) + "/actions", "{\"" + action + "\": null}"),
                action + " stack " + stack.name());
    }

    /**
     * A page of a stack's events. Heat forgets nested stacks' events here once their resources are gone.
     *
     * @param stack the stack, which may be deleted
     * @param nestedDepth how many levels of nested stacks to include
     * @param marker the id of the event after which to begin, or null
     * @param newestFirst the order
     * @param limit how many at most, or 0 for all
     * @return the events
     */
    public List<StackEvent> events(
            StackInfo stack, int nestedDepth, @Nullable String marker, boolean newestFirst, int limit) {
        return events(stack.name(), stack.id(), nestedDepth, marker, newestFirst, limit);
    }

    List<StackEvent> events(
            String name, String id, int nestedDepth, @Nullable String marker, boolean newestFirst, int limit) {
        StringBuilder path = new StringBuilder(path(name, id)).append("/events?sort_dir=");
        path.append(newestFirst ? "desc" : "asc").append("&sort_keys=event_time");
        if (nestedDepth > 0) {
            path.append("&nested_depth=").append(nestedDepth);
        }
        if (marker != null) {
            path.append("&marker=").append(encode(marker));
        }
        if (limit > 0) {
            path.append("&limit=").append(limit);
        }
        RestResponse response = call("GET", path.toString(), null);
        List<StackEvent> events = new ArrayList<>();
        checked(response, "list the events of stack " + name)
                .path("events")
                .forEach(event -> events.add(HeatJson.event(event)));
        return events;
    }

    /**
     * A stack's resources.
     *
     * @param stack the stack
     * @param nestedDepth how many levels of nested stacks to include
     * @return the resources
     */
    public List<StackResource> resources(StackInfo stack, int nestedDepth) {
        String path = path(stack) + "/resources" + (nestedDepth > 0 ? "?nested_depth=" + nestedDepth : "");
        List<StackResource> resources = new ArrayList<>();
        get(path, "list the resources of stack " + stack.name())
                .path("resources")
                .forEach(resource -> resources.add(HeatJson.resource(resource)));
        return resources;
    }

    /**
     * A resource with everything Heat shows, attributes included.
     *
     * @param stack the stack
     * @param name the resource's name
     * @return Heat's fields as plain Java
     */
    public Map<String, @Nullable Object> resource(StackInfo stack, String name) {
        return HeatJson.map(get(path(stack) + "/resources/" + encode(name), "show resource " + name)
                .path("resource"));
    }

    /**
     * The template of a stack as Heat has it.
     *
     * @param stack the stack
     * @return the template as plain Java
     */
    public Map<String, @Nullable Object> template(StackInfo stack) {
        return HeatJson.map(get(path(stack) + "/template", "show the template of stack " + stack.name()));
    }

    /**
     * The environment of a stack as Heat has it.
     *
     * @param stack the stack
     * @return the environment as plain Java
     */
    public Map<String, @Nullable Object> environment(StackInfo stack) {
        return HeatJson.map(get(path(stack) + "/environment", "show the environment of stack " + stack.name()));
    }

    /**
     * The files that belong to a stack's template.
     *
     * @param stack the stack
     * @return their texts by name
     */
    public Map<String, @Nullable Object> files(StackInfo stack) {
        return HeatJson.map(get(path(stack) + "/files", "show the files of stack " + stack.name()));
    }

    /**
     * The outputs of a stack with their values.
     *
     * @param stack the stack
     * @return the outputs, in Heat's order
     */
    public List<StackOutput> outputs(StackInfo stack) {
        JsonNode node = get(path(stack), "show the outputs of stack " + stack.name());
        return HeatJson.stack(node.path("stack")).outputs();
    }

    /**
     * Lets Heat validate a template with its parameters, environment and files; no stack is made.
     *
     * @param request what would be deployed
     * @return Heat's answer: the template's description and parameters
     * @throws DeployException if Heat refuses it
     */
    public Map<String, @Nullable Object> validate(StackRequest request) {
        return HeatJson.map(checked(
                call("POST", "/validate", HeatJson.body(request, false)), "accept the template of " + request.name()));
    }

    /**
     * What Heat says it would do on an update. It is mistaken now and then.
     *
     * @param stack the stack
     * @param request what it would become
     * @return the resources under {@code added}, {@code deleted}, {@code replaced}, {@code unchanged}, {@code updated}
     */
    public Map<String, @Nullable Object> previewUpdate(StackInfo stack, StackRequest request) {
        RestResponse response = call("PUT", path(stack) + "/preview", HeatJson.body(request, false));
        return HeatJson.map(
                checked(response, "preview the update of stack " + stack.name()).path("resource_changes"));
    }

    /** A write to a stack, or to something below it. */
    JsonNode send(String method, StackInfo stack, String below, @Nullable String json, String doing) {
        return checked(call(method, path(stack) + below, json), doing);
    }

    JsonNode post(String path, String json, String doing) {
        return checked(call("POST", path, json), doing);
    }

    JsonNode get(String path, String doing) {
        return checked(call("GET", path, null), doing);
    }

    RestResponse call(String method, String path, @Nullable String json) {
        return rest.call(new RestRequest(SERVICE, method, path, json, json == null ? Set.of() : SentSecrets.of(json)));
    }

    static JsonNode checked(RestResponse response, String doing) {
        if (response.status() < 200 || response.status() > 299) {
            DeployException refusal = HeatErrors.of(response, doing);
            throw response.status() >= 500 ? new UnavailableException(refusal, response.status()) : refusal;
        }
        return response.body().isBlank() ? HeatJson.treeOrEmpty("{}") : HeatJson.tree(response);
    }

    static String path(StackInfo stack) {
        return path(stack.name(), stack.id());
    }

    private static String path(String name, String id) {
        return "/stacks/" + encode(name) + "/" + encode(id);
    }

    private static String query(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((key, value) -> text.append(text.isEmpty() ? "?" : "&")
                .append(encode(key))
                .append('=')
                .append(encode(value)));
        return text.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Heat, or something before it, failed: whether a write was done is not known. */
    static final class UnavailableException extends DeployException {
        private static final long serialVersionUID = 1L;

        /** The HTTP status, 500 or above. */
        private final int status;

        UnavailableException(DeployException refusal, int status) {
            super(
                    Kind.SERVICE,
                    String.valueOf(refusal.getMessage()),
                    refusal.path().orElse(null),
                    refusal);
            this.status = status;
        }

        /** Whether Heat has tried and failed itself, so that what it may have begun shows at once. */
        boolean isHeatsOwn() {
            return status == 500;
        }
    }
}
