package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.cloud.volume.Attachments;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.hot.ResourceDef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code OS::Nova::Server}. */
final class ServerHandler extends ServiceHandler {

    private static final String KEPT_ADDRESSES = "internal_ports";
    private static final int NAME_LIMIT = 53;

    ServerHandler() {
        super(Service.NOVA, ComputeKinds.SERVERS, "Instance");
    }

    @Override
    public int physicalNameLimit() {
        return NAME_LIMIT;
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> machine = ServerMachine.of(resource, properties);
        ServerNics.require(!properties.maps("networks").isEmpty());
        ServerMachine.checkQuotas(resource, ServerMachine.flavor(resource, properties));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", nameOf(resource, properties));
        fields.put("status", "ACTIVE");
        fields.put("OS-EXT-STS:vm_state", "active");
        fields.put("OS-EXT-STS:power_state", 1);
        fields.put("tenant_id", resource.stack().projectId());
        fields.put("created", resource.now().toString());
        fields.put("updated", resource.now().toString());
        fields.putAll(machine);
        fields.put("metadata", properties.map("metadata"));
        fields.put("tags", properties.list("tags"));
        fields.put("config_drive", properties.flag("config_drive", false) ? "True" : "");
        fields.put("OS-DCF:diskConfig", properties.text("diskConfig", "MANUAL"));
        fields.put("accessIPv4", "");
        fields.put("accessIPv6", "");
        fields.put("OS-EXT-SRV-ATTR:instance_name", "instance-" + id.substring(0, 8));
        fields.put(ServerFields.USER_DATA, properties.text("user_data", ""));
        ServerNics nics = new ServerNics(resource, id, new Fields(Map.of()));
        nics.connect(properties);
        nics.into(fields);
        return fields;
    }

    @Override
    protected void made(ResourceContext resource, CloudObject object) {
        ServerDisks.attach(resource, object.id(), new Fields(resource.properties()));
    }

    @Override
    public boolean needsReplaceWith(ResourceContext resource, ResourceChange change) {
        Fields after = new Fields(change.after());
        return replaces(change, after, "flavor", "flavor_update_policy")
                || replaces(change, after, "image", "image_update_policy")
                || replaces(change, after, "user_data", "user_data_update_policy");
    }

    private static boolean replaces(ResourceChange change, Fields after, String property, String policy) {
        return change.has(property) && "REPLACE".equals(after.text(policy));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        fields.put("updated", resource.now().toString());
        if (change.has("name")) {
            fields.put("name", nameOf(resource, after));
        }
        if (change.has("metadata")) {
            fields.put("metadata", after.map("metadata"));
        }
        if (change.has("tags")) {
            fields.put("tags", after.list("tags"));
        }
        if (change.has("flavor")) {
            fields.put("flavor", ServerMachine.shownFlavor(ServerMachine.flavor(resource, after)));
        }
        if (change.has("image")) {
            CloudObject image = ServerMachine.image(resource, after);
            fields.put("image", image == null ? "" : ServerMachine.shownImage(image));
        }
        if (change.has("user_data") && !"IGNORE".equals(after.text("user_data_update_policy"))) {
            fields.put(ServerFields.USER_DATA, after.text("user_data", ""));
        }
        if (change.has("networks")) {
            ServerNics nics = new ServerNics(resource, object.id(), Fields.of(object));
            nics.connect(after);
            nics.into(fields);
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        new ServerNics(resource, object.id(), Fields.of(object)).disconnectAll();
        ServerDisks.detach(resource, object.id());
    }

    @Override
    public void prepareForReplace(ResourceContext resource) {
        object(resource).ifPresent(server -> {
            ServerNics nics = new ServerNics(resource, server.id(), Fields.of(server));
            resource.data(KEPT_ADDRESSES, nics.ownAddresses());
            nics.makeRoom();
        });
    }

    @Override
    public void restoreAfterReplace(ResourceContext resource) {
        Object kept = resource.data().get(KEPT_ADDRESSES);
        object(resource)
                .ifPresent(server -> new ServerNics(resource, server.id(), Fields.of(server))
                        .takeBack(Fields.of(kept).values()));
        resource.data(KEPT_ADDRESSES, null);
    }

    private void status(ResourceContext resource, String status, String state) {
        CloudObject server = required(resource);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(server.body());
        fields.put("status", status);
        fields.put("OS-EXT-STS:vm_state", state);
        resource.cloud().put(kind(), server.id(), fields);
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        status(resource, "SUSPENDED", "suspended");
        return Progress.DONE;
    }

    @Override
    public Progress resume(ResourceContext resource) {
        status(resource, "ACTIVE", "active");
        return Progress.DONE;
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        String status = required(resource).text("status");
        if (!"ACTIVE".equals(status)) {
            throw new ResourceException("Error", "Server is not ACTIVE, its status is " + status);
        }
        return Progress.DONE;
    }

    @Override
    public Progress snapshot(ResourceContext resource) {
        resource.data("snapshot_image_id", ServerDisks.image(resource, required(resource)));
        return Progress.DONE;
    }

    @Override
    public Progress deleteSnapshot(ResourceContext resource, Map<String, @Nullable Object> kept) {
        Object image = kept.get("snapshot_image_id");
        if (image != null) {
            resource.cloud().remove(ServerMachine.IMAGES, image.toString());
        }
        return Progress.DONE;
    }

    @Override
    public ResourceDef restored(ResourceDef definition, Map<String, @Nullable Object> kept) {
        Object image = kept.get("snapshot_image_id");
        return image == null ? definition : ServerDisks.withImage(definition, image.toString());
    }

    @Override
    public boolean takesSnapshotPolicy() {
        return true;
    }

    @Override
    public Progress snapshotDelete(ResourceContext resource, boolean worth) {
        Optional<CloudObject> server = object(resource);
        if (worth && server.isPresent()) {
            ServerDisks.image(resource, server.get());
        }
        return delete(resource);
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new ServerView(cloud, object).show();
        shown.put("os-extended-volumes:volumes_attached", Attachments.shownOfServer(cloud, object.id()));
        return shown;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> server = object(resource);
        if (server.isEmpty()) {
            return null;
        }
        ServerView view = new ServerView(resource.cloud(), server.get());
        return switch (attribute) {
            case "addresses" -> view.addresses();
            case "networks" -> view.networks();
            case "first_address" -> view.firstAddress();
            case "console_urls" -> view.consoles();
            case "instance_name" -> server.get().get("OS-EXT-SRV-ATTR:instance_name");
            case "os_collect_config" ->
                Fields.of(resource.metadata().get("os-collect-config")).values();
            default -> super.attribute(resource, attribute);
        };
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        ServerEdges.add(resource, all, requires);
    }
}
