package dev.kiln.engine.cloud.service;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How many objects of each kind there may be. The limits are objects of the cloud themselves, so that they are in force for whoever
 * opens the same store. What the catalogue brings does not count.
 */
public final class Quotas {

    private static final String LIMITS = "kiln/quotas";
    private static final String CATALOGUE = "kiln/catalogue";

    private Quotas() {}

    /**
     * Puts limits in force, in place of those before.
     *
     * @param cloud the cloud
     * @param limits the most by what is limited: a kind such as {@code neutron/networks}, or {@code nova/cores}, {@code nova/ram} or
     *     {@code cinder/gigabytes}
     */
    public static void set(Cloud cloud, Map<String, Integer> limits) {
        for (CloudObject old : cloud.list(LIMITS)) {
            if (!limits.containsKey(old.id())) {
                cloud.remove(LIMITS, old.id());
            }
        }
        limits.forEach((kind, most) -> {
            Map<String, Integer> body = Map.of("most", most);
            if (cloud.find(LIMITS, kind).filter(old -> old.body().equals(body)).isEmpty()) {
                cloud.put(LIMITS, kind, body);
            }
        });
    }

    /**
     * Makes sure that there is room for one more object.
     *
     * @param resource the resource that wants it
     * @param kind service and collection
     * @throws ResourceException with the service's text when there is none
     */
    public static void check(ResourceContext resource, String kind) {
        check(resource, kind, kind, 1, object -> 1);
    }

    /**
     * Makes sure that there is room for a certain amount more.
     *
     * @param resource the resource that wants it
     * @param limit what is limited, for example {@code nova/cores}
     * @param kind the objects that use it up
     * @param wanted how much is wanted
     * @param used how much one object uses
     * @throws ResourceException with the service's text when there is no room
     */
    public static void check(
            ResourceContext resource, String limit, String kind, int wanted, ToIntFunction<CloudObject> used) {
        Optional<CloudObject> quota = resource.cloud().find(LIMITS, limit);
        if (quota.isEmpty()) {
            return;
        }
        int most = Fields.of(quota.get()).number("most", Integer.MAX_VALUE);
        int sum = resource.cloud().list(kind).stream()
                .filter(object -> resource.cloud()
                        .find(CATALOGUE, kind + "/" + object.id())
                        .isEmpty())
                .mapToInt(used)
                .sum();
        if (sum + wanted > most) {
            throw exceeded(resource, limit, wanted, sum, most);
        }
    }

    private static ResourceException exceeded(ResourceContext resource, String limit, int wanted, int used, int most) {
        String service = limit.substring(0, limit.indexOf('/'));
        String collection = limit.substring(limit.indexOf('/') + 1);
        String noun = Lookup.noun(limit);
        return switch (service) {
            case "neutron" ->
                Service.NEUTRON.refusal(
                        resource, 409, "OverQuotaClient", "Quota exceeded for resources: ['" + noun + "'].");
            case "nova" -> {
                String what = collection.equals("servers") ? "instances" : collection;
                yield Service.NOVA.refusal(
                        resource,
                        403,
                        "Quota exceeded for " + what + ": Requested " + wanted + ", but already used " + used + " of "
                                + most + " " + what);
            }
            case "cinder" -> Service.CINDER.refusal(resource, 413, volumes(collection, wanted, used, most));
            case "octavia" -> Service.OCTAVIA.refusal(resource, 403, "Quota has been met for resources: " + noun);
            case "designate" -> Service.DESIGNATE.refusal(resource, 413, "Quota exceeded for " + collection + ".");
            case "keystone" ->
                Service.KEYSTONE.refusal(
                        resource, 403, "Unable to create additional " + collection + ". Quota: " + most + ".");
            default ->
                new ResourceException(
                        "Forbidden", "Quota exceeded for " + collection + ": " + used + " of " + most + " used.");
        };
    }

    private static String volumes(String collection, int wanted, int used, int most) {
        return switch (collection) {
            case "gigabytes" ->
                "VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota."
                        + " Requested " + wanted + "G, quota is " + most + "G and " + used + "G has been consumed.";
            case "backups" -> "BackupLimitExceeded: Maximum number of backups allowed (" + most + ") exceeded";
            case "snapshots" -> "SnapshotLimitExceeded: Maximum number of snapshots allowed (" + most + ") exceeded";
            default ->
                "VolumeLimitExceeded: Maximum number of volumes allowed (" + most + ") exceeded for quota '"
                        + collection + "'.";
        };
    }
}
