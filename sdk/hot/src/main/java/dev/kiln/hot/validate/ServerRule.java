package dev.kiln.hot.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server boots from one image or volume, and each of its devices has one source. */
final class ServerRule implements Rule {

    private static final String IMAGE = "image";
    private static final String DEVICES = "block_device_mapping";
    private static final String DEVICES_V2 = "block_device_mapping_v2";
    /** What a server can boot from; the last is the older name of the one before. */
    private static final List<String> BOOT_SOURCES = List.of("volume_id", "snapshot_id", IMAGE, "image_id");

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Nova::Server", server -> {
            if (server.knows(IMAGE, DEVICES, DEVICES_V2)) {
                bootSources(server);
            }
            securityGroups(server);
            if (server.has("personality")) {
                server.error(
                        DiagnosticCode.PROPERTY_CONFLICT,
                        "personality",
                        "Cannot use the personality parameter as nova no longer supports it. Use user_data instead.",
                        "write the files with user_data");
            }
        });
    }

    private static void bootSources(TypedResource server) {
        boolean bootable = server.value(IMAGE) != null;
        List<@Nullable Object> devices = new ArrayList<>();
        devices.add(server.value(IMAGE));
        for (Map<?, ?> device : server.maps(DEVICES)) {
            bootable |= "vda".equals(device.get("device_name"));
            firstSource(server, device);
        }
        for (Map<?, ?> device : server.maps(DEVICES_V2)) {
            secondSource(server, device);
            Object index = device.get("boot_index");
            boolean source = BOOT_SOURCES.stream().anyMatch(key -> device.get(key) != null);
            if (source && (index == null || index.equals(0L))) {
                bootable = true;
                BOOT_SOURCES.forEach(key -> devices.add(device.get(key)));
            }
        }
        if (!bootable) {
            server.error(
                    DiagnosticCode.SERVER_BOOT_SOURCE,
                    "Neither image nor bootable volume is specified for instance " + server.name(),
                    "set `image`, or a block_device_mapping_v2 entry with a boot source");
        } else if (server.has(DEVICES_V2)
                && devices.stream().filter(Objects::nonNull).count() != 1) {
            server.error(
                    DiagnosticCode.SERVER_BOOT_SOURCE,
                    "Multiple bootable sources for instance " + server.name() + ".",
                    "keep one of them, or give the others a boot_index of 1 or more");
        }
    }

    private static void firstSource(TypedResource server, Map<?, ?> device) {
        Object volume = device.get("volume_id");
        Object snapshot = device.get("snapshot_id");
        if (volume != null && snapshot != null) {
            conflict(server, DEVICES, "volume_id, snapshot_id");
        } else if (volume == null && snapshot == null) {
            server.error(
                    DiagnosticCode.PROPERTY_COMBINATION,
                    DEVICES,
                    "Either volume_id or snapshot_id must be specified for device mapping " + device.get("device_name"),
                    "set one of them");
        }
    }

    private static void secondSource(TypedResource server, Map<?, ?> device) {
        long sources =
                BOOT_SOURCES.stream().filter(key -> device.get(key) != null).count();
        sources += device.get("swap_size") != null ? 1 : 0;
        boolean ephemeral = device.get("ephemeral_size") != null || device.get("ephemeral_format") != null;
        sources += ephemeral ? 1 : 0;
        if (sources > 1) {
            conflict(server, DEVICES_V2, "volume_id, snapshot_id, image, swap_size, ephemeral_size, ephemeral_format");
        } else if (sources == 0) {
            server.error(
                    DiagnosticCode.PROPERTY_COMBINATION,
                    DEVICES_V2,
                    "Either volume_id, snapshot_id, image_id, swap_size, ephemeral_size or ephemeral_format must be"
                            + " specified.",
                    "set one of them");
        }
    }

    private static void securityGroups(TypedResource server) {
        if (server.has("security_groups")
                && server.maps("networks").stream().anyMatch(network -> network.get("port") != null)) {
            server.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    "security_groups",
                    "Cannot define the following properties at the same time: security_groups, networks/port.",
                    "set security_groups on the port instead");
        }
    }

    private static void conflict(TypedResource server, String property, String names) {
        server.error(
                DiagnosticCode.PROPERTY_CONFLICT,
                property,
                "Cannot define the following properties at the same time: " + names + ".",
                "keep one of them");
    }
}
