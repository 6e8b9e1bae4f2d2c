package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Quotas;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Image, flavor, key pair and zone of a server: looked up, held against each other, and as Nova shows them. */
final class ServerMachine {

    static final String IMAGES = "glance/images";

    private ServerMachine() {}

    /** What a server's properties say of its machine. Fails where Nova or Heat's validation would. */
    static Map<String, @Nullable Object> of(ResourceContext resource, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        CloudObject flavor = flavor(resource, properties);
        fields.put("flavor", shownFlavor(flavor));
        CloudObject image = image(resource, properties);
        if (image != null) {
            checkRoom(Fields.of(image), image.id(), flavor);
        }
        fields.put("image", image == null ? "" : shownImage(image));
        String key = properties.text("key_name");
        if (key != null) {
            Lookup.require(resource, ComputeKinds.KEY_PAIRS, "key_name", key);
        }
        fields.put("key_name", key);
        fields.put("OS-EXT-AZ:availability_zone", zone(resource, properties));
        Map<String, @Nullable Object> hints = properties.map("scheduler_hints");
        Object group = hints.get("group");
        if (group != null) {
            Lookup.require(resource, ComputeKinds.SERVER_GROUPS, "scheduler_hints.group", group.toString());
        }
        fields.put("server_group_id", group);
        return fields;
    }

    static CloudObject flavor(ResourceContext resource, Fields properties) {
        return Lookup.require(resource, ComputeKinds.FLAVORS, "flavor", properties.text("flavor", ""));
    }

    static @Nullable CloudObject image(ResourceContext resource, Fields properties) {
        String name = properties.text("image");
        return name == null ? null : Lookup.require(resource, IMAGES, "image", name);
    }

    static Map<String, @Nullable Object> shownFlavor(CloudObject flavor) {
        Fields fields = Fields.of(flavor);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", flavor.id());
        shown.put("original_name", fields.text("name"));
        for (String name : new String[] {"ram", "vcpus", "disk"}) {
            shown.put(name, fields.number(name, 0));
        }
        shown.put("ephemeral", fields.number("OS-FLV-EXT-DATA:ephemeral", 0));
        shown.put("swap", fields.number("swap", 0));
        shown.put("extra_specs", fields.map("extra_specs"));
        return shown;
    }

    static Map<String, @Nullable Object> shownImage(CloudObject image) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", image.id());
        shown.put("name", image.text("name"));
        return shown;
    }

    private static void checkRoom(Fields image, String imageId, CloudObject flavorObject) {
        Fields flavor = Fields.of(flavorObject);
        if (!image.text("status", "active").equalsIgnoreCase("active")) {
            throw new ResourceException(
                    "StackValidationFailed",
                    "Image status is required to be ACTIVE not "
                            + image.text("status", "").toUpperCase(Locale.ROOT) + ".");
        }
        if (flavor.number("ram", 0) < image.number("min_ram", 0)) {
            throw new ResourceException(
                    "StackValidationFailed",
                    "Image " + imageId + " requires " + image.number("min_ram", 0) + " minimum ram. Flavor "
                            + flavorObject.text("name") + " has only " + flavor.number("ram", 0) + ".");
        }
        if (flavor.number("disk", 0) != 0 && flavor.number("disk", 0) < image.number("min_disk", 0)) {
            throw new ResourceException(
                    "StackValidationFailed",
                    "Image " + imageId + " requires " + image.number("min_disk", 0)
                            + " GB minimum disk space. Flavor " + flavorObject.text("name") + " has only "
                            + flavor.number("disk", 0) + " GB.");
        }
    }

    private static String zone(ResourceContext resource, Fields properties) {
        String asked = properties.text("availability_zone");
        if (asked == null) {
            return resource.cloud().list(ComputeKinds.ZONES).stream()
                    .map(CloudObject::id)
                    .findFirst()
                    .orElse("nova");
        }
        String zone = asked.indexOf(':') < 0 ? asked : asked.substring(0, asked.indexOf(':'));
        if (resource.cloud().find(ComputeKinds.ZONES, zone).isEmpty()) {
            throw new ResourceException("BadRequest", "The requested availability zone is not available (HTTP 400)");
        }
        return zone;
    }

    /** Makes sure that the quota of cores and memory has room for a flavor. */
    static void checkQuotas(ResourceContext resource, CloudObject flavor) {
        for (String limit : new String[] {"vcpus", "ram"}) {
            Quotas.check(
                    resource,
                    "nova/" + (limit.equals("vcpus") ? "cores" : limit),
                    ComputeKinds.SERVERS,
                    Fields.of(flavor).number(limit, 0),
                    server -> Fields.of(server.get("flavor")).number(limit, 0));
        }
    }
}
