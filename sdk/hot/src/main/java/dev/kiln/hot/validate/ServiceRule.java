package dev.kiln.hot.validate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Values of the remaining types that only make sense together: roles in Keystone, images, volume types. Source: a running Heat. */
final class ServiceRule implements Rule {

    private static final Set<String> AMAZON = Set.of("aki", "ari", "ami");

    @Override
    public void check(Scope scope) {
        for (String type : List.of("User", "Group", "UserRoleAssignment", "GroupRoleAssignment")) {
            TypeChecks.ofType(scope, "OS::Keystone::" + type, ServiceRule::roles);
        }
        TypeChecks.ofType(scope, "OS::Glance::WebImage", ServiceRule::image);
        TypeChecks.ofType(scope, "OS::Cinder::VolumeType", type -> {
            if (type.has("is_public") && type.knows("is_public", "projects") && type.has("projects")) {
                type.error(
                        DiagnosticCode.PROPERTY_CONFLICT,
                        "projects",
                        "Can not specify property \"projects\" if the volume type is public.",
                        "set is_public to false, or leave projects out");
            }
        });
    }

    private static void roles(TypedResource holder) {
        if (!holder.knows("roles")) {
            return;
        }
        for (Map<?, ?> role : holder.maps("roles")) {
            boolean project = role.get("project") != null;
            boolean domain = role.get("domain") != null;
            if (project && domain) {
                holder.error(
                        DiagnosticCode.PROPERTY_CONFLICT,
                        "roles",
                        "Cannot define the following properties at the same time: project, domain.",
                        "keep one of them");
            } else if (!project && !domain) {
                holder.error(
                        DiagnosticCode.PROPERTY_COMBINATION,
                        "roles",
                        "Either project or domain must be specified for role " + role.get("role"),
                        "set one of them");
            }
        }
    }

    private static void image(TypedResource image) {
        Object container = image.value("container_format");
        Object disk = image.value("disk_format");
        if (container instanceof String form && AMAZON.contains(form) && !Objects.equals(container, disk)) {
            image.error(
                    DiagnosticCode.PROPERTY_VALUES,
                    "container_format",
                    "Invalid mix of disk and container formats. When setting a disk or container format to one of 'aki',"
                            + " 'ari', or 'ami', the container and disk formats must match.",
                    "set both to " + form);
        }
        if (image.has("members") && image.knows("visibility") && !"shared".equals(image.value("visibility"))) {
            image.error(
                    DiagnosticCode.PROPERTY_VALUES,
                    "members",
                    "members property should only be specified for visibility with value shared.",
                    "set visibility to shared, or leave members out");
        }
    }
}
