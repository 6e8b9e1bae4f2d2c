package dev.kiln.engine.cloud.service;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type whose object is one entry in one collection of a service. A subclass says what its fields are, what may not be done, and what
 * else changes with it.
 */
public abstract class ServiceHandler implements ResourceHandler {

    private final Service service;
    private final String kind;
    private final String what;

    /**
     * A handler.
     *
     * @param service the service, for its words
     * @param kind service and collection, for example {@code neutron/networks}
     * @param what one object as the service calls it, for example {@code Network}
     */
    protected ServiceHandler(Service service, String kind, String what) {
        this.service = service;
        this.kind = kind;
        this.what = what;
    }

    /**
     * The collection.
     *
     * @return service and collection
     */
    protected final String kind() {
        return kind;
    }

    /**
     * The service.
     *
     * @return the service
     */
    protected final Service service() {
        return service;
    }

    /**
     * The fields of a new object. Fails when the service would refuse it.
     *
     * @param resource the resource
     * @param id the id that the object is going to have unless {@link #identity} says otherwise
     * @param properties the property values
     * @return the fields, without {@code id}
     */
    protected abstract Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties);

    /**
     * The id of a new object.
     *
     * @param id a new UUID
     * @param fields the object's fields
     * @return the UUID, unless the type says otherwise
     */
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return id;
    }

    /**
     * What happens with a new object.
     *
     * @param resource the resource, which has its physical id
     * @param object the object
     */
    protected void made(ResourceContext resource, CloudObject object) {}

    /**
     * What an update in place changes. Fails when the service would refuse it.
     *
     * @param resource the resource
     * @param change what differs
     * @param object the object as it is
     * @param fields its fields, to be changed; unless the type says otherwise those of the same name as a changed property are
     */
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        change.changed().forEach((name, value) -> {
            boolean unnamed = name.equals("name") && value == null;
            fields.put(name, unnamed ? resource.physicalName() : value);
        });
    }

    /**
     * Fails when the service would refuse to delete an object.
     *
     * @param resource the resource
     * @param object the object
     */
    protected void checkDelete(ResourceContext resource, CloudObject object) {}

    /**
     * What goes with an object that was deleted.
     *
     * @param resource the resource
     * @param object the object as it was
     */
    protected void deleted(ResourceContext resource, CloudObject object) {}

    /**
     * What the service shows of an object.
     *
     * @param cloud the cloud
     * @param object the object
     * @return its fields and what is worked out of others
     */
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        return object.body();
    }

    /**
     * The name to give to a new object.
     *
     * @param resource the resource
     * @param properties its property values
     * @return the property {@code name}, else one made of the stack's and the resource's
     */
    protected static String nameOf(ResourceContext resource, Fields properties) {
        return properties.text("name", resource.physicalName());
    }

    /**
     * The object of a resource.
     *
     * @param resource the resource
     * @return the object, or empty when there is none any more
     */
    protected final Optional<CloudObject> object(ResourceContext resource) {
        String id = resource.physicalId();
        return id == null ? Optional.empty() : resource.cloud().find(kind, id);
    }

    /**
     * The object of a resource.
     *
     * @param resource the resource
     * @return the object
     * @throws dev.kiln.engine.handler.ResourceException with the service's text when there is none
     */
    protected final CloudObject required(ResourceContext resource) {
        return object(resource)
                .orElseThrow(() -> service.missing(resource, what, String.valueOf(resource.physicalId())));
    }

    @Override
    public Progress create(ResourceContext resource) {
        Quotas.check(resource, kind);
        String id = GenericHandler.newId(resource.random());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.putAll(fields(resource, id, new Fields(resource.properties())));
        String identity = identity(id, fields);
        CloudObject object = resource.cloud().put(kind, identity, fields);
        resource.physicalId(identity);
        made(resource, object);
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        if (change.changed().isEmpty()) {
            return Progress.DONE;
        }
        CloudObject object = required(resource);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(object.body());
        change(resource, change, object, fields);
        resource.cloud().put(kind, object.id(), fields);
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        Optional<CloudObject> object = object(resource);
        if (object.isPresent()) {
            checkDelete(resource, object.get());
            resource.cloud().remove(kind, object.get().id());
            deleted(resource, object.get());
        }
        return Progress.DONE;
    }

    @Override
    public boolean exists(Cloud cloud, String id) {
        return cloud.find(kind, id).isPresent();
    }

    @Override
    public Optional<Map<String, @Nullable Object>> reality(ResourceContext resource) {
        Optional<CloudObject> object = object(resource);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        Map<String, @Nullable Object> shown = shown(resource.cloud(), object.get());
        for (String name : resource.given().keySet()) {
            if (compared(name) && shown.containsKey(name)) {
                other.put(name, shown.get(name));
            }
        }
        return Optional.of(other);
    }

    /**
     * Whether a property is compared with the object's field of the same name when an update is asked to converge.
     *
     * @param property the property
     * @return true for those that the object keeps as they are given
     */
    protected boolean compared(String property) {
        return property.equals("name") || property.equals("description") || property.equals("admin_state_up");
    }

    @Override
    public boolean needsReplaceFailed(ResourceContext resource) {
        return object(resource)
                .map(object -> "error".equalsIgnoreCase(object.text("status")))
                .orElse(true);
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> object = object(resource);
        if (object.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> shown = shown(resource.cloud(), object.get());
        return attribute.equals("show") ? shown : shown.get(attribute);
    }
}
