package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What expressions learn of resources on one side of an update: ids and attributes, or what stands for them. */
final class KnownResources implements ResourceData {

    /** Types whose one attribute gives back a property, of whatever shape. */
    private static final Map<String, String> GIVEN_BACK =
            Map.of("OS::Heat::Value", "value", "OS::Heat::TestResource", "output");

    private final String place;
    private final Map<String, StackResource> deployed;
    private final Collection<String> names;
    private final Map<String, Resolved> definitions = new HashMap<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, Inside> nested = new HashMap<>();

    /** What an update does to a resource, and to the stack that it may be. */
    private record Fate(
            ResourceForecast forecast,
            boolean mayMove,
            @Nullable Inside inside) {}

    /**
     * Of these resources, those that are deployed have ids.
     *
     * @param place what comes before their names in what stands for values, so that those of two stacks are not taken for each other
     */
    KnownResources(String place, Map<String, StackResource> deployed, Collection<String> names) {
        this.place = place;
        this.deployed = deployed;
        this.names = Set.copyOf(names);
    }

    String place() {
        return place;
    }

    /** A resource's definition on this side, so that attributes that give back properties are known. */
    void defined(String name, Resolved definition) {
        definitions.put(name, definition);
    }

    /** The stack that a resource is, on the old side. */
    void nests(String name, Inside inside) {
        nested.put(name, inside);
    }

    /** What the update does to a resource; on the old side nothing has been done yet. */
    void decided(ResourceForecast fate, boolean mayMove, @Nullable Inside inside) {
        fates.put(fate.name(), new Fate(fate, mayMove, inside));
    }

    @Override
    public boolean exists(String name) {
        return names.contains(name);
    }

    @Override
    public ResourceState state(String name) {
        return new ResourceState(ResourceState.Action.CREATE, ResourceState.Status.COMPLETE);
    }

    @Override
    public @Nullable Object referenceId(String name) {
        Resolved definition = definitions.get(name);
        if (definition != null && definition.frozen().type().equals("OS::Nova::KeyPair")) {
            return definition.value("name");
        }
        StackResource resource = deployed.get(name);
        String id = resource == null || resource.physicalId().isEmpty() ? name : resource.physicalId();
        Fate fate = fates.get(name);
        Optional<Object> told = fate == null
                ? Optional.ofNullable(nested.get(name)).flatMap(Inside::oldReference)
                : Optional.ofNullable(fate.inside()).flatMap(Inside::newReference);
        if (told.isPresent()) {
            return told.get();
        }
        if (fate == null || !fate.mayMove()) {
            return id;
        }
        return fate.forecast().outcome() == Outcome.UNCERTAIN
                ? Tokens.perhapsNewId(place + name)
                : Tokens.newId(place + name);
    }

    @Override
    public boolean hasAttribute(String name, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(String name, String attribute, List<?> path) {
        Resolved definition = definitions.get(name);
        StackResource row = deployed.get(name);
        Fate fate = fates.get(name);
        Object same = givenBack(definition, attribute, path);
        if (same != null) {
            return same;
        }
        if (fate == null) {
            Inside old = nested.get(name);
            return old == null ? Tokens.attribute(place + name, attribute, path) : old.oldAttribute(attribute, path);
        }
        Inside inside = fate.inside();
        if (inside != null) {
            return inside.newAttribute(attribute, path);
        }
        boolean moving = isMoving(fate.forecast(), definition, attribute);
        return switch (fate.forecast().outcome()) {
            case CREATE, REPLACE -> Tokens.newAttribute(place + name, attribute, path);
            case UPDATE -> kept(!moving, place + name, attribute, path);
            case UNCERTAIN -> kept(!fate.mayMove() && !moving, place + name, attribute, path);
            case UNCHANGED, DELETE, REFUSED ->
                kept(
                        !moving
                                || row == null
                                || definition == null
                                || !AttributeFacts.isReadAnew(row, definition.schema(), attribute),
                        place + name,
                        attribute,
                        path);
        };
    }

    private static boolean isMoving(ResourceForecast fate, @Nullable Resolved definition, String attribute) {
        Set<String> changed = fate.changes().stream().map(ValueChange::name).collect(Collectors.toSet());
        return definition == null || AttributeFacts.canMove(definition.type(), definition.schema(), attribute, changed);
    }

    private static String kept(boolean certain, String name, String attribute, List<?> path) {
        return certain ? Tokens.attribute(name, attribute, path) : Tokens.perhapsNewAttribute(name, attribute, path);
    }

    private static @Nullable Object givenBack(@Nullable Resolved definition, String attribute, List<?> path) {
        if (definition == null || AttributeFacts.isMovedByOthers(definition.type(), attribute)) {
            return null;
        }
        String source = GIVEN_BACK.get(definition.type());
        if (source != null && source.equals(attribute)) {
            return AttributePath.select(definition.value("value"), path);
        }
        Object same = definition.value(attribute);
        boolean scalar = same instanceof String || same instanceof Number || same instanceof Boolean;
        return path.isEmpty() && scalar && definition.schema().isPresent() ? same : null;
    }

    @Override
    public Map<String, ?> attributes(String name) {
        return Map.of("all", attribute(name, "all", List.of()) instanceof String text ? text : name);
    }
}
