package dev.kiln.examples.vault;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderEncryptedVolumeType;
import dev.kiln.resources.cinder.CinderEncryptedVolumeType.ControlLocation;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.cinder.CinderVolumeAttachment;
import dev.kiln.resources.cinder.CinderVolumeType;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;

/** A volume that is encrypted before it leaves the host, and the server that reads it. Types of volumes are an administrator's. */
public final class VaultStack extends Stack {

    /**
     * Declares the stack {@code vault}.
     *
     * @param app the app that holds it
     */
    @SuppressWarnings(
            "deprecation") // the server is on whatever network the project has, so only first_address finds it
    public VaultStack(App app) {
        super(app, "vault");
        description("A server with an encrypted volume, and the type of volume that makes it so.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the server to SSH."));
        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("What the server boots from."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(
                this, "flavor", p -> p.description("Size of the server.").defaultValue("small"));
        Parameter<String> zone = stringParameter(
                "zone",
                p -> p.description("Where both the server and its volume are.").defaultValue("nova"));
        Parameter<String> typeName = stringParameter(
                "type_name",
                p -> p.description("What to call the type of volume.").defaultValue("vault"));
        Parameter<String> cipher = stringParameter(
                "cipher", p -> p.description("How the volume is encrypted.").defaultValue("aes-xts-plain64"));
        Parameter<Number> keySize = numberParameter(
                "key_size",
                p -> p.description("Bits of the key.").defaultValue(256).allowedValues(256, 512));
        Parameter<Number> size = numberParameter(
                "size",
                p -> p.description("Gigabytes of the volume.").defaultValue(2).range(1, 500));
        Parameter<String> device = stringParameter(
                "device",
                p -> p.description("Where the server sees the volume.").defaultValue("/dev/vdb"));
        parameterGroup("Server", "The machine that reads the volume.", zone, device);
        parameterGroup("Volume", "What is encrypted, and how.", typeName, cipher, keySize, size);

        CinderVolumeType type = CinderVolumeType.create(this, "volume_type", t -> t.name(typeName));
        CinderEncryptedVolumeType encrypted = CinderEncryptedVolumeType.create(
                this,
                "encrypted",
                e -> e.volumeType(type)
                        .provider("luks")
                        .controlLocation(ControlLocation.FRONT_END)
                        .cipher(cipher)
                        .keySize(keySize));
        CinderVolume volume = CinderVolume.create(
                this, "volume", v -> v.size(size).availabilityZone(zone).volumeType(encrypted));

        NovaServer server = NovaServer.create(
                this,
                "server",
                s -> s.image(image)
                        .flavor(flavor)
                        .keyName(keyPair)
                        .availabilityZone(zone)
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO)));
        CinderVolumeAttachment.create(
                this,
                "attachment",
                a -> a.volumeId(volume).instanceUuid(server.ref()).mountpoint(device));

        output("address", "Where the server listens.", server.attributes().firstAddress());
    }
}
