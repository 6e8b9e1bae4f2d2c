package dev.kiln.engine.cloud.volume;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Quotas;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes volumes, for the type that is one and for servers that boot from one. */
public final class Volumes {

    private Volumes() {}

    /** The fields of a new volume. Its size is the one asked for, else that of what it is made from. */
    static Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Fields source = source(resource, properties);
        int size = properties.number("size", source.number("size", 1));
        if (properties.has("size") && source.has("size") && size < source.number("size", 0)) {
            throw Service.CINDER.refusal(
                    resource,
                    400,
                    "Invalid input received: Volume size '" + size
                            + "'GB cannot be smaller than the original volume size  " + source.number("size", 0)
                            + "GB. They must be >= original volume size.");
        }
        Quotas.check(
                resource,
                "cinder/gigabytes",
                VolumeKinds.VOLUMES,
                size,
                volume -> Fields.of(volume).number("size", 0));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", properties.text("name", resource.physicalName()));
        fields.put("description", properties.text("description"));
        fields.put("size", size);
        fields.put("status", "available");
        fields.put("availability_zone", properties.text("availability_zone", "nova"));
        fields.put("bootable", properties.firstText("image", "imageRef") == null ? "false" : "true");
        fields.put("created_at", resource.now().toString());
        fields.put("encrypted", false);
        fields.put("multiattach", properties.flag("multiattach", false));
        fields.put("metadata", properties.map("metadata"));
        fields.put("snapshot_id", properties.text("snapshot_id"));
        fields.put("source_volid", properties.text("source_volid"));
        fields.put("volume_type", type(resource, properties));
        fields.put("read_only", properties.flag("read_only", false));
        fields.put("attachments", List.of());
        fields.put("project_id", resource.stack().projectId());
        return fields;
    }

    /** The default type of a cloud is its first. */
    static @Nullable String type(ResourceContext resource, Fields properties) {
        String asked = properties.text("volume_type");
        return asked == null
                ? resource.cloud().list(VolumeKinds.TYPES).stream()
                        .map(type -> type.text("name"))
                        .findFirst()
                        .orElse(null)
                : Lookup.require(resource, VolumeKinds.TYPES, "volume_type", asked)
                        .text("name");
    }

    private static Fields source(ResourceContext resource, Fields properties) {
        for (Map.Entry<String, String> one : Map.of(
                        "source_volid", VolumeKinds.VOLUMES,
                        "snapshot_id", VolumeKinds.SNAPSHOTS,
                        "backup_id", VolumeKinds.BACKUPS)
                .entrySet()) {
            String name = properties.text(one.getKey());
            if (name != null) {
                return Fields.of(Lookup.require(resource, one.getValue(), one.getKey(), name));
            }
        }
        String image = properties.firstText("image", "imageRef");
        if (image == null) {
            return new Fields(Map.of());
        }
        CloudObject found = Lookup.require(resource, "glance/images", "image", image);
        int least = Fields.of(found).number("min_disk", 0);
        return new Fields(least > 0 ? Map.of("size", least) : Map.of());
    }

    /**
     * Makes a volume beside the resource's own object.
     *
     * @param resource the resource that wants it
     * @param properties as of {@code OS::Cinder::Volume}
     * @return the volume
     */
    public static CloudObject make(ResourceContext resource, Fields properties) {
        Quotas.check(resource, VolumeKinds.VOLUMES);
        String id = GenericHandler.newId(resource.random());
        return resource.cloud().put(VolumeKinds.VOLUMES, id, fields(resource, id, properties));
    }
}
