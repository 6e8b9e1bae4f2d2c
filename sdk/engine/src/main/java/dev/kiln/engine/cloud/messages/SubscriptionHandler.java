package dev.kiln.engine.cloud.messages;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Zaqar::Subscription} and {@code OS::Zaqar::MistralTrigger}. */
public final class SubscriptionHandler extends ServiceHandler {

    /** Subscriptions. */
    public static final String SUBSCRIPTIONS = "zaqar/subscriptions";

    /** A handler. */
    public SubscriptionHandler() {
        super(Service.ZAQAR, SUBSCRIPTIONS, "Subscription");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String queue = properties.text("queue_name", "");
        if (resource.cloud().find(QueueHandler.QUEUES, queue).isEmpty()) {
            throw new ResourceException(
                    "StackValidationFailed",
                    "Property error: " + resource.name() + ".Properties.queue_name: Error validating value '" + queue
                            + "': The Queue (" + queue + ") could not be found.");
        }
        String workflow = properties.text("workflow_id");
        String subscriber = properties.text("subscriber", "trust+http://127.0.0.1:8989/v2/executions/" + workflow);
        for (CloudObject other : resource.cloud().findBy(kind(), "queue_id", queue)) {
            if (subscriber.equals(other.text("subscriber"))) {
                throw service()
                        .refusal(
                                resource,
                                409,
                                "Such subscription already exists.Subscriptions are unique by project + queue + subscriber URI.");
            }
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        fields.put("queue_id", queue);
        fields.put("subscriber", subscriber);
        fields.put("subscription_id", id);
        return fields;
    }
}
