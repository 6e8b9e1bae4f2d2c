package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server boots from an image or a volume, and has security groups on itself or on its ports. */
final class ServerRule implements Rule {

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Nova::Server", (name, values) -> {
            bootSource(scope, name, values);
            securityGroups(scope, name, values);
        });
    }

    private static void bootSource(Scope scope, String name, Map<String, @Nullable Object> values) {
        boolean known = values.containsKey("image")
                && values.containsKey("block_device_mapping")
                && values.containsKey("block_device_mapping_v2");
        boolean none = isNothing(values.get("image"))
                && isNothing(values.get("block_device_mapping"))
                && isNothing(values.get("block_device_mapping_v2"));
        if (known && none) {
            scope.error(
                    DiagnosticCode.SERVER_BOOT_SOURCE,
                    Scope.resourcePath(name).key("properties"),
                    "Neither image nor bootable volume is specified for instance " + name,
                    "set `image`, or a block_device_mapping_v2 entry with a boot source");
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    private static void securityGroups(Scope scope, String name, Map<String, @Nullable Object> values) {
        TemplatePath path = Scope.resourcePath(name).key("properties");
        boolean hasGroups = values.get("security_groups") instanceof List<?> groups && !groups.isEmpty();
        if (hasGroups && values.get("networks") instanceof List<?> networks && anyPort(networks)) {
            scope.error(
                    DiagnosticCode.PROPERTY_CONFLICT,
                    path.key("security_groups"),
                    "Cannot define the following properties at the same time: security_groups, networks/port.",
                    "set security_groups on the port instead");
        }
    }

    private static boolean anyPort(List<?> networks) {
        return networks.stream().anyMatch(item -> item instanceof Map<?, ?> network && !isNothing(network.get("port")));
    }
}
