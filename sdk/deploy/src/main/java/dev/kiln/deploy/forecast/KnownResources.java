package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.eval.ResourceState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions learn of resources on one side of an update: ids and attributes, or what stands for them. */
final class KnownResources implements ResourceData {

    /** Types whose one attribute gives back a property, of whatever shape. */
    private static final Map<String, String> GIVEN_BACK =
            Map.of("OS::Heat::Value", "value", "OS::Heat::TestResource", "output");

    private static final Set<String> ADDRESSES =
            Set.of("addresses", "networks", "first_address", "accessIPv4", "accessIPv6");

    private final Map<String, StackResource> deployed;
    private final Collection<String> names;
    private final Map<String, Resolved> definitions = new HashMap<>();
    private final Map<String, ResourceForecast> fates = new HashMap<>();

    /** Of these resources, those that are deployed have ids. */
    KnownResources(Map<String, StackResource> deployed, Collection<String> names) {
        this.deployed = deployed;
        this.names = Set.copyOf(names);
    }

    /** A resource's definition on this side, so that attributes that give back properties are known. */
    void defined(String name, Resolved definition) {
        definitions.put(name, definition);
    }

    /** What the update does to a resource; on the old side nothing has been done yet. */
    void decided(ResourceForecast fate) {
        fates.put(fate.name(), fate);
    }

    private Outcome outcome(String name) {
        ResourceForecast fate = fates.get(name);
        return fate == null ? Outcome.UNCHANGED : fate.outcome();
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
        return switch (outcome(name)) {
            case CREATE, REPLACE -> Tokens.newId(name);
            case UNCERTAIN -> Tokens.perhapsNewId(name);
            default -> id;
        };
    }

    @Override
    public boolean hasAttribute(String name, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(String name, String attribute, List<?> path) {
        Resolved definition = definitions.get(name);
        if (definition != null) {
            String source = GIVEN_BACK.get(definition.frozen().type());
            if (source != null && source.equals(attribute)) {
                return AttributePath.select(definition.value("value"), path);
            }
            Object same = definition.value(attribute);
            if (path.isEmpty() && (same instanceof String || same instanceof Number || same instanceof Boolean)) {
                return same;
            }
        }
        return switch (outcome(name)) {
            case UNCHANGED, DELETE, REFUSED -> Tokens.attribute(name, attribute, path);
            case CREATE, REPLACE -> Tokens.newAttribute(name, attribute, path);
            case UNCERTAIN -> Tokens.perhapsNewAttribute(name, attribute, path);
            case UPDATE ->
                mayChange(name, attribute)
                        ? Tokens.perhapsNewAttribute(name, attribute, path)
                        : Tokens.attribute(name, attribute, path);
        };
    }

    /** Whether an attribute of a resource that is changed in place may change with it. */
    private boolean mayChange(String name, String attribute) {
        ResourceForecast fate = fates.get(name);
        if (fate == null || fate.changes().isEmpty()) {
            return false;
        }
        boolean service = fate.type().startsWith("OS::Neutron::")
                || fate.type().startsWith("OS::Cinder::")
                || fate.type().startsWith("OS::Glance::");
        if (service || fate.type().equals("OS::Nova::Server")) {
            return attribute.equals("show")
                    || fate.changes().stream()
                            .anyMatch(change -> change.name().equals(attribute)
                                    || (change.name().equals("networks") && ADDRESSES.contains(attribute)));
        }
        return true;
    }

    @Override
    public Map<String, ?> attributes(String name) {
        return Map.of("all", attribute(name, "all", List.of()) instanceof String text ? text : name);
    }
}
