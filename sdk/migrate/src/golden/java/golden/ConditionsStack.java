// Ticket shop: one template for the test stage and for production.
package golden;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.DeletionPolicy;
import dev.kiln.Entries;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.cinder.CinderVolumeAttachment;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.neutron.NeutronFloatingIP;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.nova.NovaServer;

/** The stack of the template {@code conditions.yaml}. */
public final class ConditionsStack extends Stack {

    /**
     * Declares the stack.
     *
     * @param app the app that holds it
     */
    public ConditionsStack(App app) {
        super(app, "conditions");
        templateVersion(HotVersion.V2016_10_14);
        description("The ticket shop, with a data volume and a public address where it runs in production.");

        Parameter<String> stage = stringParameter("stage", p -> p
                .label("Stage")
                .defaultValue("test")
                .allowedValues("test", "production"));
        Parameter<Boolean> withBackup = booleanParameter("with_backup", p -> p.defaultValue(false));

        // The image is the same in both stages.
        GlanceImageRef image = GlanceImageRef.parameter(this, "image");
        Parameter<String> publicNet = stringParameter("public_net", p -> p.defaultValue("public"));

        Condition production = condition("production", Fn.equal(stage, "production"));
        Condition keepsData = condition("keeps_data", Fn.or(production, withBackup));
        condition("throwaway", Fn.not(keepsData));

        NeutronPort port = NeutronPort.create(this, "port", p -> p.network("tickets"));

        NovaServer server = NovaServer.create(this, "server", s -> s
                .name(Fn.iff(production, "tickets", "tickets-test"))
                .image(image)
                // Twice the memory in production.
                .flavor(Fn.iff(production, "m1.large", "m1.medium"))
                .networks(n -> n.port(port))
                .metadata(Entries.of("stage", stage, "snapshots", Fn.iff(keepsData, "nightly", "never"))));

        CinderVolume data = CinderVolume.create(this, "data", v -> v
                .size(50)
                .volumeType(Fn.iff(production, stage, "slow")));
        data.onlyIf(keepsData);
        data.deletionPolicy(DeletionPolicy.RETAIN);

        CinderVolumeAttachment attachment = CinderVolumeAttachment.create(this, "attachment", a -> a
                .instanceUuid(server)
                .volumeId(data));
        attachment.onlyIf(keepsData);

        NeutronFloatingIP address = NeutronFloatingIP.create(this, "address", p -> p
                .floatingNetwork(publicNet)
                .portId(port));
        address.onlyIf(production);

        output("address", "Where customers go.", address.attributes().floatingIpAddress()).onlyIf(production);
        output("place", "Where the data is.", Fn.iff(keepsData, data.ref(), "nowhere"));
    }
}
