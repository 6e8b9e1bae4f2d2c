package dev.kiln.engine.cloud.service;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.List;
import java.util.Optional;

/** Finds the objects that properties name, by id or by name, and fails as Heat's own validation of such a property does. */
public final class Lookup {

    private Lookup() {}

    /**
     * An object by its id, else by its name.
     *
     * @param cloud the cloud
     * @param kind service and collection
     * @param nameOrId the id or the name
     * @return the object, or empty when there is none or more than one of that name
     */
    public static Optional<CloudObject> find(Cloud cloud, String kind, String nameOrId) {
        Optional<CloudObject> byId = cloud.find(kind, nameOrId);
        if (byId.isPresent()) {
            return byId;
        }
        List<CloudObject> named = cloud.findBy(kind, "name", nameOrId);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /**
     * The object that a property names.
     *
     * @param resource the resource
     * @param kind service and collection
     * @param path the property, for example {@code networks[0].port}
     * @param nameOrId the property's value
     * @return the object
     * @throws ResourceException with Heat's text when there is none, or more than one of that name
     */
    public static CloudObject require(ResourceContext resource, String kind, String path, String nameOrId) {
        return find(resource.cloud(), kind, nameOrId).orElseThrow(() -> {
            int same = resource.cloud().findBy(kind, "name", nameOrId).size();
            return new ResourceException(
                    "StackValidationFailed",
                    "Property error: " + resource.name() + ".Properties." + path + ": Error validating value '"
                            + nameOrId + "': " + problem(kind, nameOrId, same));
        });
    }

    /**
     * What Heat says of a value that names no object.
     *
     * @param kind service and collection
     * @param nameOrId the value
     * @param same how many objects have that name
     * @return the text
     */
    public static String problem(String kind, String nameOrId, int same) {
        String service = kind.substring(0, kind.indexOf('/'));
        String noun = noun(kind);
        if (service.equals("neutron")) {
            return same > 1
                    ? "Multiple " + noun + " matches found for name '" + nameOrId + "', use an ID to be more specific."
                    : "Unable to find " + noun + " with name or id '" + nameOrId + "'";
        }
        return switch (kind) {
            case "nova/flavors" -> "No Flavor matching {'name': '" + nameOrId + "'}. (HTTP 404)";
            case "nova/keypairs" -> "The Key (" + nameOrId + ") could not be found.";
            case "nova/servers" -> "The Server (" + nameOrId + ") could not be found.";
            case "glance/images" -> "No images matching {'name': '" + nameOrId + "'}.";
            case "cinder/types" -> "The VolumeType (" + nameOrId + ") could not be found.";
            default ->
                "The " + (service.equals("keystone") ? "Keystone" : "") + Character.toUpperCase(noun.charAt(0))
                        + noun.substring(1) + " (" + nameOrId + ") could not be found.";
        };
    }

    /**
     * What one object of a kind is called.
     *
     * @param kind service and collection, for example {@code neutron/networks}
     * @return for example {@code network}
     */
    public static String noun(String kind) {
        String collection = kind.substring(kind.indexOf('/') + 1);
        if (collection.endsWith("policies")) {
            return collection.substring(0, collection.length() - 3) + "y";
        }
        return collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
    }
}
