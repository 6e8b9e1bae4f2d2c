package dev.kiln.engine.cloud.volume;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Quotas;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code OS::Cinder::Volume}. */
final class VolumeHandler extends ServiceHandler {

    private static final String BACKUP = "backup_id";

    VolumeHandler() {
        super(Service.CINDER, VolumeKinds.VOLUMES, "Volume");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        return Volumes.fields(resource, id, properties);
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        super.change(resource, change, object, fields);
        if (change.has("metadata")) {
            fields.put("metadata", after.map("metadata"));
        }
        if (change.has("volume_type")) {
            fields.put("volume_type", Volumes.type(resource, after));
        }
        if (change.has("size")) {
            int before = Fields.of(object).number("size", 0);
            int size = after.number("size", before);
            if (size < before) {
                throw new ResourceException("NotSupported", "Shrinking volume is not supported.");
            }
            Quotas.check(
                    resource,
                    "cinder/gigabytes",
                    kind(),
                    size - before,
                    volume -> Fields.of(volume).number("size", 0));
            fields.put("size", size);
        }
        if (change.has(BACKUP)) {
            fields.remove(BACKUP);
        }
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        boolean attached = !Fields.of(object).list("attachments").isEmpty();
        boolean copied = !resource.cloud()
                .findBy(VolumeKinds.SNAPSHOTS, "volume_id", object.id())
                .isEmpty();
        if (attached || copied) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Invalid volume: Volume status must be available or error or error_restoring or"
                                    + " error_extending or error_managing and must not be migrating, attached, belong to a"
                                    + " group, have snapshots, awaiting a transfer, or be disassociated from snapshots"
                                    + " after volume transfer.");
        }
    }

    private static String backup(ResourceContext resource, CloudObject volume) {
        Quotas.check(resource, VolumeKinds.BACKUPS);
        String id = GenericHandler.newId(resource.random());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", null);
        fields.put("volume_id", volume.id());
        fields.put("size", volume.get("size"));
        fields.put("status", "available");
        fields.put("created_at", resource.now().toString());
        resource.cloud().put(VolumeKinds.BACKUPS, id, fields);
        return id;
    }

    @Override
    public boolean takesSnapshotPolicy() {
        return true;
    }

    @Override
    public Progress snapshotDelete(ResourceContext resource, boolean worth) {
        Optional<CloudObject> volume = object(resource);
        if (worth && volume.isPresent()) {
            backup(resource, volume.get());
        }
        return delete(resource);
    }

    @Override
    public Progress snapshot(ResourceContext resource) {
        resource.data(BACKUP, backup(resource, required(resource)));
        return Progress.DONE;
    }

    @Override
    public Progress deleteSnapshot(ResourceContext resource, Map<String, @Nullable Object> kept) {
        Object backup = kept.get(BACKUP);
        if (backup != null) {
            resource.cloud().remove(VolumeKinds.BACKUPS, backup.toString());
        }
        return Progress.DONE;
    }

    @Override
    public ResourceDef restored(ResourceDef definition, Map<String, @Nullable Object> kept) {
        Object backup = kept.get(BACKUP);
        if (backup == null || !(definition.properties() instanceof MapNode properties)) {
            return definition;
        }
        Map<Scalar, Node> entries = new LinkedHashMap<>(properties.entries());
        entries.keySet()
                .removeIf(
                        key -> key.equals(new StringNode("snapshot_id")) || key.equals(new StringNode("source_volid")));
        entries.put(new StringNode(BACKUP), new StringNode(backup.toString()));
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

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        String status = required(resource).text("status");
        if (!"available".equals(status) && !"in-use".equals(status)) {
            throw new ResourceException("Error", "Volume is in unexpected status " + status);
        }
        return Progress.DONE;
    }

    @Override
    protected boolean compared(String property) {
        return super.compared(property) || property.equals("size");
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> volume = object(resource);
        if (volume.isEmpty()) {
            return null;
        }
        Fields fields = Fields.of(volume.get());
        return switch (attribute) {
            case "display_name" -> fields.get("name");
            case "display_description" -> fields.get("description");
            case "metadata_values" -> fields.map("metadata");
            case "attachments_list" -> fields.list("attachments");
            case "attachments", "metadata", "size", "encrypted" -> PythonText.str(fields.get(attribute));
            default -> super.attribute(resource, attribute);
        };
    }
}
