package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.volume.Attachments;
import dev.kiln.engine.cloud.volume.VolumeKinds;
import dev.kiln.engine.cloud.volume.Volumes;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The volumes that a server is made with, and the images that are made of a server. */
final class ServerDisks {

    private static final String GOES_WITH = "kiln:delete_on_termination";

    private ServerDisks() {}

    /** Attaches the volumes of the block device mappings of both versions; those made for the server may go with it. */
    static void attach(ResourceContext resource, String serverId, Fields properties) {
        List<Fields> mappings = new ArrayList<>(properties.maps("block_device_mapping"));
        mappings.addAll(properties.maps("block_device_mapping_v2"));
        for (int i = 0; i < mappings.size(); i++) {
            Fields mapping = mappings.get(i);
            String device = mapping.text("device_name");
            CloudObject volume = volume(resource, mapping, i);
            if (volume != null) {
                String path = device == null || device.startsWith("/") ? device : "/dev/" + device;
                Attachments.attach(resource, volume, serverId, path);
            }
        }
    }

    private static @Nullable CloudObject volume(ResourceContext resource, Fields mapping, int index) {
        String given = mapping.text("volume_id");
        if (given != null) {
            String path = "block_device_mapping[" + index + "].volume_id";
            return marked(resource, Lookup.require(resource, VolumeKinds.VOLUMES, path, given), mapping);
        }
        String image = mapping.firstText("image", "image_id");
        String snapshot = mapping.text("snapshot_id");
        if (image == null && snapshot == null) {
            return null;
        }
        Map<String, @Nullable Object> wish = new LinkedHashMap<>();
        wish.put("name", "");
        wish.put("image", image);
        wish.put("snapshot_id", snapshot);
        wish.put("size", mapping.get("volume_size"));
        wish.put("volume_type", mapping.get("volume_type"));
        return marked(resource, Volumes.make(resource, new Fields(wish)), mapping);
    }

    private static CloudObject marked(ResourceContext resource, CloudObject volume, Fields mapping) {
        if (!mapping.flag("delete_on_termination", false)) {
            return volume;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(volume.body());
        fields.put(GOES_WITH, true);
        return resource.cloud().put(VolumeKinds.VOLUMES, volume.id(), fields);
    }

    /** Detaches a server's volumes and removes those that go with it. */
    static void detach(ResourceContext resource, String serverId) {
        for (CloudObject volume : Attachments.ofServer(resource.cloud(), serverId)) {
            Attachments.detach(resource.cloud(), volume, serverId);
            if (Fields.of(volume).flag(GOES_WITH, false)) {
                resource.cloud().remove(VolumeKinds.VOLUMES, volume.id());
            }
        }
    }

    /** Makes an image of a server and gives its id. */
    static String image(ResourceContext resource, CloudObject server) {
        String id = GenericHandler.newId(resource.random());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", resource.physicalName() + "-" + id.substring(0, 8));
        fields.put("status", "active");
        fields.put("visibility", "private");
        fields.put("disk_format", "raw");
        fields.put("container_format", "bare");
        fields.put("min_disk", 0);
        fields.put("min_ram", 0);
        fields.put("instance_uuid", server.id());
        resource.cloud().put(ServerMachine.IMAGES, id, fields);
        return id;
    }

    /** The definition of a server that is rebuilt from an image. */
    static ResourceDef withImage(ResourceDef definition, String image) {
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        if (definition.properties() instanceof MapNode properties) {
            entries.putAll(properties.entries());
        }
        entries.put(new StringNode("image"), new StringNode(image));
        return new ResourceDef(
                definition.type(),
                new MapNode(entries),
                definition.metadata(),
                definition.dependsOn(),
                definition.updatePolicy(),
                definition.deletionPolicy(),
                definition.externalId(),
                definition.condition(),
                definition.description());
    }
}
