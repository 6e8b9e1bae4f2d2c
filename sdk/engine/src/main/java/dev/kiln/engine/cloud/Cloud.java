package dev.kiln.engine.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the simulated cloud. What is written here is kept in the same transaction as the transition during which it is
 * written. Fields are what JSON can hold; bodies that are returned cannot be changed.
 */
public interface Cloud {

    /**
     * Looks an object up.
     *
     * @param kind service and collection, for example {@code neutron/networks}
     * @param id the object's id
     * @return the object, or empty when there is none
     */
    Optional<CloudObject> find(String kind, String id);

    /**
     * All objects of a kind.
     *
     * @param kind service and collection
     * @return the objects, oldest first
     */
    List<CloudObject> list(String kind);

    /**
     * The objects of a kind that have a value in a field. Cheap for {@code name} and for fields ending in {@code _id}.
     *
     * @param kind service and collection
     * @param field the field
     * @param value the value
     * @return the objects, oldest first
     */
    List<CloudObject> findBy(String kind, String field, String value);

    /**
     * Writes an object, over one of the same id when there is one.
     *
     * @param kind service and collection
     * @param id the object's id
     * @param body all its fields
     * @return the object
     */
    CloudObject put(String kind, String id, Map<String, ? extends @Nullable Object> body);

    /**
     * Removes an object.
     *
     * @param kind service and collection
     * @param id the object's id
     * @return whether there was one
     */
    boolean remove(String kind, String id);
}
