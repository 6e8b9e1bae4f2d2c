package dev.kiln.patterns.policy;

import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.CheckedValue;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import java.util.Set;

/**
 * Every volume is of a type that encrypts: {@code volume-not-encrypted}. It looks at {@code OS::Cinder::Volume}, at the volumes that
 * {@code OS::Nova::Server} makes to boot from, and at {@code AWS::EC2::Volume}, which cannot choose a type.
 *
 * <p>Cinder's encryption belongs to the type of the volume: name the cloud's types that have it, or make one in the same stack with
 * {@code OS::Cinder::EncryptedVolumeType}. A copy of another volume, a snapshot or a backup without a type of its own has that of its
 * source; where the source is not in the app, that is a warning. A type that is known only at deployment is not held against the volume.
 */
public final class EncryptedVolumes implements Policy {

    private static final String CODE = "volume-not-encrypted";

    private final Set<String> encrypted;

    /**
     * The policy for a cloud.
     *
     * @param encryptedTypes the names or ids of its volume types that encrypt; may be none
     */
    public EncryptedVolumes(String... encryptedTypes) {
        this.encrypted = Set.of(encryptedTypes);
    }

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        switch (resource.type()) {
            case "OS::Cinder::Volume" -> volume(resource, report);
            case "OS::Nova::Server" ->
                resource.property("block_device_mapping_v2").items().forEach(device -> bootVolume(device, report));
            case "AWS::EC2::Volume" ->
                report.error(
                        resource,
                        CODE,
                        "The volume is not encrypted: this type of resource cannot choose a volume type",
                        "use OS::Cinder::Volume with a volume_type that encrypts");
            default -> {}
        }
    }

    private void volume(CheckedResource volume, PolicyReport report) {
        CheckedValue type = volume.property("volume_type");
        if (type.isSet()) {
            type(type, report);
            return;
        }
        for (String copied : new String[] {"source_volid", "snapshot_id", "backup_id"}) {
            CheckedValue source = volume.property(copied);
            if (source.isSet()) {
                if (source.resource().isEmpty()) {
                    report.warning(
                            source,
                            CODE,
                            "The volume has the type of what it is copied from, of which nothing is known here",
                            "set volume_type to a type that encrypts");
                }
                return;
            }
        }
        report.error(
                volume,
                CODE,
                "The volume is not known to be encrypted: it has the cloud's default type",
                "set volume_type to " + types());
    }

    private void bootVolume(CheckedValue device, PolicyReport report) {
        boolean made = device.at("image").isSet() || device.at("image_id").isSet();
        if (!made) {
            return; // an existing volume, or a snapshot of one, which has its type already
        }
        CheckedValue type = device.at("volume_type");
        if (type.isSet()) {
            type(type, report);
        } else {
            report.error(
                    device,
                    CODE,
                    "The volume that the server boots from is not known to be encrypted: it has the cloud's default type",
                    "set volume_type to " + types());
        }
    }

    private void type(CheckedValue type, PolicyReport report) {
        for (CheckedValue one : type.alternatives()) {
            boolean plainName =
                    one.text().filter(name -> !encrypted.contains(name)).isPresent();
            boolean plainResource =
                    one.resource().filter(made -> !encrypts(made)).isPresent();
            if (plainName || plainResource) {
                report.error(
                        type,
                        CODE,
                        "The volume is not known to be encrypted: its type "
                                + one.text()
                                        .or(() -> one.resource()
                                                .map(made -> made.resource().name()))
                                        .orElse("")
                                + " is not among those that encrypt",
                        "choose " + types());
                return;
            }
        }
    }

    /** An encrypted type itself, or a type that an encrypted one of the same stack is made of. */
    private static boolean encrypts(CheckedResource made) {
        return made.type().equals("OS::Cinder::EncryptedVolumeType")
                || made.stack().resources().stream()
                        .map(CheckedResource::of)
                        .filter(other -> other.type().equals("OS::Cinder::EncryptedVolumeType"))
                        .flatMap(other -> other.property("volume_type").resource().stream())
                        .anyMatch(base -> base.resource() == made.resource());
    }

    private String types() {
        return encrypted.isEmpty()
                ? "an OS::Cinder::EncryptedVolumeType, or tell the policy which types encrypt"
                : "one of " + encrypted.stream().sorted().toList();
    }
}
