package dev.kiln.examples.disks;

import dev.kiln.App;
import dev.kiln.Member;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.heat.HeatResourceGroup;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;

/** A server and a group of disks; each member of the group is a stack of its own, with a volume and its attachment. */
public final class DisksStack extends Stack {

    /**
     * Declares the stack {@code disks}.
     *
     * @param app the app that holds it
     */
    @SuppressWarnings(
            "deprecation") // the server is on whatever network the project has, so only first_address finds it
    public DisksStack(App app) {
        super(app, "disks");
        description("A server with as many disks as one asks for.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the server to SSH."));
        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("What the server boots from."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(
                this, "flavor", p -> p.description("Size of the server.").defaultValue("small"));
        Parameter<Number> count = numberParameter(
                "count", p -> p.description("How many disks.").defaultValue(3).range(1, 20));
        Parameter<Number> size = numberParameter(
                "size",
                p -> p.description("Gigabytes of each disk.").defaultValue(1).range(1, 100));
        parameterGroup("Disks", count, size);

        NovaServer server = NovaServer.create(
                this,
                "server",
                s -> s.image(image)
                        .flavor(flavor)
                        .keyName(keyPair)
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO)));
        Member<DiskStack> disk = Member.of(this, "disk", (scope, id) -> new DiskStack(scope, id, server, size));
        HeatResourceGroup.create(this, "disks", g -> g.count(count).resourceDef(disk));

        output("address", "Where the server listens.", server.attributes().firstAddress());
    }
}
