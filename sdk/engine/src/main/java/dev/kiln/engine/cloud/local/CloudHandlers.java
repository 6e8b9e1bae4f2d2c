package dev.kiln.engine.cloud.local;

import dev.kiln.engine.cloud.alarm.AlarmHandlers;
import dev.kiln.engine.cloud.compute.ComputeHandlers;
import dev.kiln.engine.cloud.dns.DnsHandlers;
import dev.kiln.engine.cloud.identity.IdentityHandlers;
import dev.kiln.engine.cloud.image.ImageHandler;
import dev.kiln.engine.cloud.loadbalancer.BalancerHandlers;
import dev.kiln.engine.cloud.messages.QueueHandler;
import dev.kiln.engine.cloud.messages.SubscriptionHandler;
import dev.kiln.engine.cloud.network.NetworkHandlers;
import dev.kiln.engine.cloud.objects.ContainerHandler;
import dev.kiln.engine.cloud.secrets.SecretHandlers;
import dev.kiln.engine.cloud.volume.VolumeHandlers;
import dev.kiln.engine.cloud.workflow.WorkflowHandlers;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.LinkedHashMap;
import java.util.Map;

/** The handlers of all simulated services. */
public final class CloudHandlers {

    private CloudHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        Map<String, ResourceHandler> all = new LinkedHashMap<>();
        all.putAll(NetworkHandlers.all());
        all.putAll(ComputeHandlers.all());
        all.putAll(VolumeHandlers.all());
        all.put("OS::Glance::WebImage", new ImageHandler());
        all.put("OS::Glance::Image", new ImageHandler());
        all.putAll(IdentityHandlers.all());
        all.putAll(BalancerHandlers.all());
        all.putAll(DnsHandlers.all());
        all.put("OS::Swift::Container", new ContainerHandler());
        all.putAll(SecretHandlers.all());
        all.putAll(WorkflowHandlers.all());
        all.putAll(AlarmHandlers.all());
        all.put("OS::Zaqar::Queue", new QueueHandler());
        all.put("OS::Zaqar::Subscription", new SubscriptionHandler());
        all.put("OS::Zaqar::MistralTrigger", new SubscriptionHandler());
        return all;
    }
}
