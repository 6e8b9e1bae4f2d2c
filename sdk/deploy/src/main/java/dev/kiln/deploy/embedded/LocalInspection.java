package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.heat.FailureSearch;
import dev.kiln.deploy.heat.HiddenValues;
import dev.kiln.deploy.inspect.EventDetails;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.FailureDetails;
import dev.kiln.deploy.inspect.ResourceDetails;
import dev.kiln.deploy.inspect.ResourceFilter;
import dev.kiln.deploy.inspect.StackFilter;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.deploy.inspect.States;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackView;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the stacks of a folder. The engine forgets a stack once it is deleted, and hides none. */
final class LocalInspection implements StackInspection {

    private static final long LOOK_MILLIS = 200;

    private final EmbeddedDeployer local;

    LocalInspection(EmbeddedDeployer local) {
        this.local = local;
    }

    @Override
    public List<StackInfo> stacks(StackFilter filter) {
        return local.ask(engine -> {
            List<StackView> all = new ArrayList<>(engine.stacks());
            if (filter.nested()) {
                for (StackView root : engine.stacks()) {
                    engine.resources(root.id(), Integer.MAX_VALUE).stream()
                            .filter(resource -> resource.nestedStackId() != null)
                            .forEach(resource -> engine.stack(String.valueOf(resource.nestedStackId()))
                                    .ifPresent(all::add));
                }
            }
            return all.stream()
                    .sorted(order(filter))
                    .map(stack -> LocalViews.stack(stack, List.of(), ""))
                    .filter(stack -> accepts(filter, stack))
                    .limit(filter.limit() == 0 ? Long.MAX_VALUE : filter.limit())
                    .toList();
        });
    }

    private static boolean accepts(StackFilter filter, StackInfo stack) {
        return (filter.names().isEmpty() || filter.names().contains(stack.name()))
                && States.match(filter.statuses(), stack.status())
                && stack.tags().containsAll(filter.tags())
                && Collections.disjoint(stack.tags(), filter.notTags());
    }

    private static Comparator<StackView> order(StackFilter filter) {
        Comparator<StackView> order = switch (filter.sort()) {
            case NAME -> Comparator.comparing(StackView::name);
            case STATUS -> Comparator.comparing(StackView::state);
            case UPDATED ->
                Comparator.comparing(StackView::updatedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
            case CREATED -> Comparator.comparing(StackView::createdAt);
        };
        return filter.descending() ? order.reversed() : order;
    }

    @Override
    public StackInfo stack(String stack) {
        return local.ask(engine -> LocalViews.whole(engine, EmbeddedDeployer.existing(engine, stack)));
    }

    @Override
    public List<StackResource> resources(String stack, ResourceFilter filter) {
        return local.ask(engine -> resources(engine, EmbeddedDeployer.existing(engine, stack), filter.depth())).stream()
                .filter(resource -> filter.names().isEmpty() || filter.names().contains(resource.name()))
                .filter(resource -> filter.types().isEmpty() || filter.types().contains(resource.type()))
                .filter(resource -> States.match(filter.statuses(), resource.status()))
                .toList();
    }

    private static List<StackResource> resources(Engine engine, StackView stack, int depth) {
        List<ResourceView> resources = engine.resources(stack.id(), depth);
        Map<String, String> names = new HashMap<>();
        for (ResourceView resource : resources) {
            names.computeIfAbsent(resource.stackId(), id -> name(engine, id));
            if (resource.nestedStackId() != null) {
                names.computeIfAbsent(resource.nestedStackId(), id -> name(engine, id));
            }
        }
        return resources.stream()
                .map(resource -> LocalViews.resource(resource, names))
                .toList();
    }

    private static String name(Engine engine, String id) {
        return engine.stack(id).map(StackView::name).orElse(id);
    }

    @Override
    public ResourceDetails resource(String stack, String resource, List<String> attributes) {
        return local.ask(engine -> {
            StackView found = EmbeddedDeployer.existing(engine, stack);
            ResourceView view = resource(engine, found, resource);
            Map<String, String> names = new HashMap<>();
            names.put(found.id(), found.name());
            String nested = view.nestedStackId();
            if (nested != null) {
                engine.stack(nested).ifPresent(child -> names.put(nested, child.name()));
            }
            return new ResourceDetails(
                    LocalViews.resource(view, names),
                    LocalViews.time(view.createdAt()),
                    description(engine.template(found.id()), resource),
                    engine.ask(ask -> ask.attributes(found.id(), resource, attributes)),
                    Map.of());
        });
    }

    @Override
    public Map<String, @Nullable Object> metadata(String stack, String resource) {
        return local.ask(engine -> resource(engine, EmbeddedDeployer.existing(engine, stack), resource)
                .metadata());
    }

    private static ResourceView resource(Engine engine, StackView stack, String name) {
        return engine.resources(stack.id(), 0).stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "Local stack " + stack.name() + " has no resource " + name + ". `kiln stack resources "
                                + stack.name() + " --local` shows those that there are."));
    }

    private static String description(String template, String resource) {
        var read = HotReader.read(template, "template").template();
        var definition = read == null ? null : read.resources().get(resource);
        return definition != null && definition.description() instanceof StringNode text ? text.value() : "";
    }

    @Override
    public List<StackEvent> events(String stack, EventFilter filter) {
        List<StackEvent> events = new ArrayList<>(
                local.ask(engine -> events(engine, EmbeddedDeployer.existing(engine, stack), filter.depth())));
        events.removeIf(event -> !filter.accepts(event));
        if (filter.newestFirst()) {
            Collections.reverse(events);
        }
        return filter.limit() > 0 && events.size() > filter.limit() ? events.subList(0, filter.limit()) : events;
    }

    static List<StackEvent> events(Engine engine, StackView stack, int depth) {
        List<EventView> events = engine.events(stack.id(), depth);
        Map<String, String> names = new HashMap<>();
        events.stream()
                .filter(EventView::ofStack)
                .forEach(view -> names.put(view.event().stackId(), view.event().resourceName()));
        return events.stream()
                .map(view -> LocalViews.event(
                        view,
                        names.getOrDefault(view.event().stackId(), view.event().stackId())))
                .toList();
    }

    @Override
    public EventDetails event(String stack, String resource, String event) {
        return local.ask(engine -> {
            StackView found = EmbeddedDeployer.existing(engine, stack);
            EventView view = engine.events(found.id(), 0).stream()
                    .filter(one -> one.event().id().equals(event)
                            && one.event().resourceName().equals(resource))
                    .findFirst()
                    .orElseThrow(() -> new DeployException(
                            Kind.NOT_FOUND,
                            "Resource " + resource + " of local stack " + found.name() + " has no event " + event
                                    + ". `kiln stack events " + found.name()
                                    + " --local --json` shows those that there are."));
            return new EventDetails(
                    LocalViews.event(view, found.name()), view.event().resourceType(), Map.of());
        });
    }

    /** Another process may be at work on the stack; what it does is in the store at once. */
    @Override
    public StackInfo follow(String stack, EventFilter filter, Consumer<StackEvent> listener) {
        EventFilter all = new EventFilter(filter.depth(), filter.resources(), filter.statuses(), false, 0);
        Set<String> told = new HashSet<>();
        StackInfo now = stack(stack);
        while (true) {
            events(now.id(), all).stream().filter(event -> told.add(event.id())).forEach(listener);
            if (!now.status().isInProgress()) {
                return now;
            }
            Pause.REAL.millis(LOOK_MILLIS);
            now = later(now);
        }
    }

    private StackInfo later(StackInfo before) {
        return local.ask(engine -> engine.stack(before.id())
                .map(view -> LocalViews.whole(engine, view))
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "Local stack " + before.name() + " is no longer there: it was deleted meanwhile.")));
    }

    @Override
    public List<FailureDetails> failures(String stack) {
        return new FailureSearch(this, local.software()).of(stack);
    }

    @Override
    public StackOutput output(String stack, String key) {
        StackInfo found = stack(stack);
        return found.outputs().stream()
                .filter(output -> output.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DeployException(
                        Kind.NOT_FOUND,
                        "Local stack " + found.name() + " has no output " + key + ". `kiln stack outputs "
                                + found.name() + " --local` shows those that there are."));
    }

    @Override
    public Map<String, @Nullable Object> template(String stack) {
        String text = local.ask(engine ->
                engine.template(EmbeddedDeployer.existing(engine, stack).id()));
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        NodeValues.ofMap(YamlDocument.parse(text, "template").root())
                .forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }

    @Override
    public Map<String, @Nullable Object> environment(String stack) {
        Map<String, @Nullable Object> environment = local.ask(engine -> {
            StackView found = EmbeddedDeployer.existing(engine, stack);
            return engine.ask(ask -> ask.environment(found.id()));
        });
        return HiddenValues.masked(environment, template(stack));
    }

    @Override
    public Map<String, String> files(String stack) {
        return local.ask(engine -> {
            StackView found = EmbeddedDeployer.existing(engine, stack);
            Map<String, String> files = engine.ask(ask -> ask.files(found.id()));
            return new TreeMap<>(files);
        });
    }
}
