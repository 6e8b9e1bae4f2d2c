package dev.kiln.engine.cloud.messages;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Zaqar::Queue}. Its id is its name; a queue of that name that exists is taken, as the service does. */
public final class QueueHandler extends ServiceHandler {

    /** Queues. */
    public static final String QUEUES = "zaqar/queues";

    private static final String BASE = "http://127.0.0.1:8888/v2/queues/";

    /** A handler. */
    public QueueHandler() {
        super(Service.ZAQAR, QUEUES, "Queue");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String name = nameOf(resource, properties);
        fields.put("id", name);
        fields.put("name", name);
        fields.put("queue_id", name);
        fields.put("href", BASE + name);
        fields.put("metadata", properties.map("metadata"));
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        fields.put("metadata", new Fields(change.after()).map("metadata"));
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject one : resource.cloud().findBy(SubscriptionHandler.SUBSCRIPTIONS, "queue_id", object.id())) {
            resource.cloud().remove(SubscriptionHandler.SUBSCRIPTIONS, one.id());
        }
    }
}
