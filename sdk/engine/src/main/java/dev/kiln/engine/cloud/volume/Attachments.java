package dev.kiln.engine.cloud.volume;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attaches volumes to servers and detaches them. Both sides show it; the volume has it as its field. */
public final class Attachments {

    private static final String FIELD = "attachments";
    private static final String SERVER = "server_id";

    private Attachments() {}

    private static List<Fields> of(CloudObject volume) {
        return Fields.of(volume).maps(FIELD);
    }

    /**
     * Attaches a volume.
     *
     * @param resource the resource that asks
     * @param volume the volume
     * @param serverId the server
     * @param mountpoint the device, or null for the next that is free
     */
    public static void attach(
            ResourceContext resource, CloudObject volume, String serverId, @Nullable String mountpoint) {
        boolean many = Fields.of(volume).flag("multiattach", false);
        String status = Fields.of(volume).text("status", "available");
        if (!status.equals("available") && !(many && status.equals("in-use"))) {
            throw Service.CINDER.refusal(
                    resource,
                    400,
                    "Invalid volume: volume " + volume.id()
                            + " status must be available or downloading to reserve, but the current status is " + status
                            + ".");
        }
        Map<String, @Nullable Object> attachment = new LinkedHashMap<>();
        attachment.put("id", volume.id());
        attachment.put("attachment_id", volume.id());
        attachment.put(SERVER, serverId);
        attachment.put("volume_id", volume.id());
        attachment.put("device", mountpoint == null ? nextDevice(resource.cloud(), serverId) : mountpoint);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        of(volume).forEach(one -> all.add(one.values()));
        all.add(attachment);
        write(resource.cloud(), volume, all);
    }

    /** The first letter that no volume of the server has; the first device is the server's own disk. */
    private static String nextDevice(Cloud cloud, String serverId) {
        List<String> taken = new ArrayList<>();
        for (CloudObject volume : cloud.list(VolumeKinds.VOLUMES)) {
            of(volume).stream()
                    .filter(one -> serverId.equals(one.text(SERVER)))
                    .forEach(one -> taken.add(one.text("device", "")));
        }
        char letter = 'b';
        while (taken.contains("/dev/vd" + letter)) {
            letter++;
        }
        return "/dev/vd" + letter;
    }

    /**
     * Detaches a volume from a server; one that is not attached to it stays as it is.
     *
     * @param cloud the cloud
     * @param volume the volume
     * @param serverId the server
     */
    public static void detach(Cloud cloud, CloudObject volume, String serverId) {
        List<Map<String, @Nullable Object>> rest = new ArrayList<>();
        of(volume).stream().filter(one -> !serverId.equals(one.text(SERVER))).forEach(one -> rest.add(one.values()));
        if (rest.size() < of(volume).size()) {
            write(cloud, volume, rest);
        }
    }

    private static void write(Cloud cloud, CloudObject volume, List<Map<String, @Nullable Object>> attachments) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(volume.body());
        fields.put(FIELD, attachments);
        fields.put("status", attachments.isEmpty() ? "available" : "in-use");
        cloud.put(VolumeKinds.VOLUMES, volume.id(), fields);
    }

    /**
     * The volumes of a server.
     *
     * @param cloud the cloud
     * @param serverId the server
     * @return the volumes, oldest first
     */
    public static List<CloudObject> ofServer(Cloud cloud, String serverId) {
        return cloud.list(VolumeKinds.VOLUMES).stream()
                .filter(volume -> of(volume).stream().anyMatch(one -> serverId.equals(one.text(SERVER))))
                .toList();
    }

    /**
     * The volumes of a server as Nova shows them.
     *
     * @param cloud the cloud
     * @param serverId the server
     * @return one map a volume
     */
    public static List<Map<String, String>> shownOfServer(Cloud cloud, String serverId) {
        return ofServer(cloud, serverId).stream()
                .map(volume -> Map.of("id", volume.id()))
                .toList();
    }
}
