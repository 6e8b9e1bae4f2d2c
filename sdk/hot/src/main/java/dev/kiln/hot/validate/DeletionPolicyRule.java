package dev.kiln.hot.validate;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Locale;
import java.util.Set;

/** The deletion policy is Delete, Retain or Snapshot, the last where the type can make one. */
final class DeletionPolicyRule implements Rule {

    private static final Set<String> TITLE = Set.of("Delete", "Retain", "Snapshot");
    private static final Set<String> LOWER = Set.of("delete", "retain", "snapshot");

    /** Types that make a snapshot when deleted though they have no snapshot action of their own. */
    private static final Set<String> BACKED_UP = Set.of("AWS::EC2::Volume", "OS::Heat::None");

    @Override
    public void check(Scope scope) {
        boolean lowerToo = scope.template().version().isAtLeast(HotVersion.V2016_10_14);
        scope.template().resources().forEach((name, resource) -> {
            if (scope.value(resource.deletionPolicy()) instanceof String policy) {
                TemplatePath path = Scope.resourcePath(name).key("deletion_policy");
                if (!TITLE.contains(policy) && !(lowerToo && LOWER.contains(policy))) {
                    scope.error(
                            DiagnosticCode.DELETION_POLICY,
                            path,
                            "Invalid deletion policy \"" + policy + "\"",
                            "use Delete, Retain or Snapshot" + (lowerToo ? ", or one of them in lower case" : ""));
                } else if (policy.toLowerCase(Locale.ROOT).equals("snapshot")) {
                    snapshot(scope, name, resource, path);
                }
            }
        });
    }

    private static void snapshot(Scope scope, String name, ResourceDef resource, TemplatePath path) {
        boolean refused = scope.isValidated(resource)
                && scope.view(name)
                        .filter(view -> view.schema() == null
                                || (!view.schema().actions().contains("snapshot")
                                        && !BACKED_UP.contains(view.schema().name())))
                        .isPresent();
        if (refused) {
            scope.error(
                    DiagnosticCode.SNAPSHOT_POLICY,
                    path,
                    "\"Snapshot\" deletion policy not supported",
                    "use Delete or Retain: " + resource.type() + " has no snapshots");
        }
    }
}
