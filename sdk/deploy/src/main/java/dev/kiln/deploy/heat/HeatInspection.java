package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.inspect.EventDetails;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.FailureDetails;
import dev.kiln.deploy.inspect.ResourceDetails;
import dev.kiln.deploy.inspect.ResourceFilter;
import dev.kiln.deploy.inspect.StackFilter;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.deploy.inspect.States;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.Pause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the stacks of a real Heat. See {@link StackInspection} for an example. */
public final class HeatInspection implements StackInspection {
    /** How many items a page has; Heat by itself would send all at once. */
    private static final int PAGE = 200;

    private static final Map<StackFilter.Sort, String> SORT_KEYS = Map.of(
            StackFilter.Sort.CREATED, "creation_time",
            StackFilter.Sort.UPDATED, "updated_time",
            StackFilter.Sort.NAME, "stack_name",
            StackFilter.Sort.STATUS, "stack_status");

    private final HeatApi heat;
    private final HeatSoftware software;
    private final Pages pages;
    private final Pause pause;

    /**
     * The stacks of a cloud.
     *
     * @param rest the connection to the cloud
     */
    public HeatInspection(OpenStackRest rest) {
        this(rest, PAGE, Pause.REAL);
    }

    HeatInspection(OpenStackRest rest, int page, Pause pause) {
        this.heat = new HeatApi(rest);
        this.software = new HeatSoftware(rest);
        this.pages = new Pages(page);
        this.pause = pause;
    }

    @Override
    public List<StackInfo> stacks(StackFilter filter) {
        return pages.all(
                (marker, size) -> heat.get("/stacks" + query(filter, marker, size), "list the stacks")
                        .path("stacks"),
                HeatJson::stack,
                stack -> States.match(filter.statuses(), stack.status())
                        && (filter.names().isEmpty() || filter.names().contains(stack.name())),
                filter.limit());
    }

    private static Query query(StackFilter filter, @Nullable String marker, int size) {
        // Heat answers 500 when it shall look for tags and for a name or a status: then these are looked for here.
        boolean tagged = !filter.tags().isEmpty();
        return new Query()
                .withEach("name", tagged ? List.of() : filter.names())
                .withEach("status", tagged ? Set.of() : States.statuses(filter.statuses()))
                .with("tags", String.join(",", filter.tags()))
                .with("not_tags_any", String.join(",", filter.notTags()))
                .with("show_nested", filter.nested())
                .with("show_deleted", filter.deleted())
                .with("show_hidden", filter.hidden())
                .with("sort_keys", SORT_KEYS.get(filter.sort()))
                .with("sort_dir", filter.descending() ? "desc" : "asc")
                .with("limit", size)
                .with("marker", marker);
    }

    @Override
    public StackInfo stack(String stack) {
        return heat.show(stack);
    }

    @Override
    public List<StackResource> resources(String stack, ResourceFilter filter) {
        StackInfo found = heat.show(stack);
        Query query = new Query()
                .with("nested_depth", filter.depth())
                .withEach("name", filter.names())
                .withEach("type", filter.types())
                .withEach("status", States.statuses(filter.statuses()));
        List<StackResource> resources = new ArrayList<>();
        for (JsonNode node : heat.get(
                        HeatApi.path(found) + "/resources" + query, "list the resources of stack " + found.name())
                .path("resources")) {
            StackResource resource = HeatJson.resource(node);
            if (States.match(filter.statuses(), resource.status())) {
                resources.add(resource);
            }
        }
        return resources;
    }

    @Override
    public ResourceDetails resource(String stack, String resource, List<String> attributes) {
        String query = new Query().withEach("with_attr", attributes).toString();
        JsonNode node = heat.get(path(stack, resource) + query, "show resource " + resource)
                .path("resource");
        Map<String, String> links = new LinkedHashMap<>();
        node.path("links").forEach(link -> links.put(HeatJson.text(link, "rel"), HeatJson.text(link, "href")));
        return new ResourceDetails(
                HeatJson.resource(node),
                HeatJson.text(node, "creation_time"),
                HeatJson.text(node, "description"),
                HeatJson.map(node.path("attributes")),
                links);
    }

    @Override
    public Map<String, @Nullable Object> metadata(String stack, String resource) {
        return HeatJson.map(heat.get(path(stack, resource) + "/metadata", "show the metadata of resource " + resource)
                .path("metadata"));
    }

    @Override
    public List<StackEvent> events(String stack, EventFilter filter) {
        StackInfo found = heat.show(stack);
        List<StackEvent> events = events(found, filter, filter.depth());
        // The nested listing goes by resources and has nothing, not even of the stack itself, where there are none.
        return events.isEmpty() && filter.depth() > 0 ? events(found, filter, 0) : events;
    }

    private List<StackEvent> events(StackInfo stack, EventFilter filter, int depth) {
        return pages.all(
                (marker, size) -> heat.get(
                                HeatApi.path(stack) + "/events" + query(filter, depth, marker, size),
                                "list the events of stack " + stack.name())
                        .path("events"),
                HeatJson::event,
                filter::accepts,
                filter.limit());
    }

    private static Query query(EventFilter filter, int depth, @Nullable String marker, int size) {
        return new Query()
                .with("sort_keys", "event_time")
                .with("sort_dir", filter.newestFirst() ? "desc" : "asc")
                .with("nested_depth", depth)
                .withEach("resource_name", filter.resources())
                .withEach("resource_status", States.statuses(filter.statuses()))
                .with("limit", size)
                .with("marker", marker);
    }

    @Override
    public EventDetails event(String stack, String resource, String event) {
        JsonNode node = heat.get(path(stack, resource) + "/events/" + HeatApi.encode(event), "show event " + event)
                .path("event");
        return new EventDetails(
                HeatJson.event(node),
                HeatJson.text(node, "resource_type"),
                HeatJson.map(node.path("resource_properties")));
    }

    @Override
    public StackInfo follow(String stack, EventFilter filter, Consumer<StackEvent> listener) {
        return new Follow(heat, pause, heat.show(stack), filter, listener).untilRest();
    }

    @Override
    public List<FailureDetails> failures(String stack) {
        return new FailureSearch(this, software).of(stack);
    }

    @Override
    public StackOutput output(String stack, String key) {
        return HeatJson.output(
                heat.get(HeatApi.path(heat.show(stack)) + "/outputs/" + HeatApi.encode(key), "show output " + key)
                        .path("output"));
    }

    @Override
    public Map<String, @Nullable Object> template(String stack) {
        return heat.template(heat.show(stack));
    }

    @Override
    public Map<String, @Nullable Object> environment(String stack) {
        StackInfo found = heat.show(stack);
        return HiddenValues.masked(heat.environment(found), heat.template(found));
    }

    @Override
    public Map<String, String> files(String stack) {
        Map<String, String> texts = new LinkedHashMap<>();
        heat.files(heat.show(stack)).forEach((name, text) -> texts.put(name, String.valueOf(text)));
        return texts;
    }

    private String path(String stack, String resource) {
        return HeatApi.path(heat.show(stack)) + "/resources/" + HeatApi.encode(resource);
    }
}
