package dev.kiln.hot.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Properties that exclude each other, and such of which one is needed. Source: a running Heat. */
final class PropertyCombinationRule implements Rule {

    private static final List<Combination> COMBINATIONS = List.of(
            conflict("OS::Nova::Server", "block_device_mapping", "block_device_mapping_v2"),
            conflict("OS::Cinder::Volume", "image", "imageRef"),
            conflict("OS::Neutron::Subnet", "subnetpool", "cidr"),
            conflict("OS::Neutron::Subnet", "prefixlen", "cidr"),
            oneOf("OS::Neutron::Subnet", "subnetpool", "cidr"),
            conflict("OS::Neutron::RouterInterface", "subnet", "port"),
            conflict("OS::Neutron::Router", "distributed", "ha"),
            conflict("OS::Neutron::SecurityGroupRule", "remote_group", "remote_ip_prefix"),
            conflict("OS::Neutron::Port", "fixed_ips", "no_fixed_ips"),
            needs("OS::Neutron::FloatingIP", "fixed_ip_address", "port_id"));

    /** Properties of a type: all at once refused, or none of them, or the first without the second. */
    private record Combination(Kind kind, String type, List<String> properties) {
        enum Kind {
            CONFLICT,
            ONE_OF,
            NEEDS
        }
    }

    private static Combination conflict(String type, String... properties) {
        return new Combination(Combination.Kind.CONFLICT, type, List.of(properties));
    }

    private static Combination oneOf(String type, String... properties) {
        return new Combination(Combination.Kind.ONE_OF, type, List.of(properties));
    }

    private static Combination needs(String type, String property, String other) {
        return new Combination(Combination.Kind.NEEDS, type, List.of(property, other));
    }

    @Override
    public void check(Scope scope) {
        for (Combination one : COMBINATIONS) {
            TypeChecks.ofType(scope, one.type(), resource -> {
                if (one.properties().stream().allMatch(resource::knows)) {
                    check(resource, one);
                }
            });
        }
        quota(scope, "OS::Nova::Quota");
        quota(scope, "OS::Cinder::Quota");
        quota(scope, "OS::Neutron::Quota");
    }

    private static void check(TypedResource resource, Combination one) {
        String names = String.join(", ", one.properties());
        long set = one.properties().stream().filter(resource::has).count();
        switch (one.kind()) {
            case CONFLICT -> {
                if (set > 1) {
                    resource.error(
                            DiagnosticCode.PROPERTY_CONFLICT,
                            one.properties().get(0),
                            "Cannot define the following properties at the same time: " + names + ".",
                            "keep one of them");
                }
            }
            case ONE_OF -> {
                if (set == 0) {
                    none(resource, names);
                }
            }
            case NEEDS -> {
                if (resource.has(one.properties().get(0)) && set == 1) {
                    resource.error(
                            DiagnosticCode.PROPERTY_COMBINATION,
                            one.properties().get(0),
                            one.properties().get(0) + " cannot be specified without "
                                    + one.properties().get(1) + ".",
                            "set both or neither");
                }
            }
        }
    }

    private static void none(TypedResource resource, String names) {
        resource.error(
                DiagnosticCode.PROPERTY_COMBINATION,
                "At least one of the following properties must be specified: " + names + ".",
                "set one of them");
    }

    /** A quota limits something. */
    private static void quota(Scope scope, String type) {
        TypeChecks.ofType(scope, type, quota -> {
            List<String> limits = quota.scope()
                    .view(quota.name())
                    .map(view -> view.properties().keySet().stream()
                            .filter(name -> !name.equals("project"))
                            .toList())
                    .orElse(List.of());
            boolean known = limits.stream().allMatch(quota::knows);
            if (known && !limits.isEmpty() && limits.stream().allMatch(name -> isUnset(quota.value(name)))) {
                none(quota, String.join(", ", limits));
            }
        });
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null;
    }
}
