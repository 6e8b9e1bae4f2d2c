package dev.kiln.cli.doctor;

import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.view.Check;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.inspect.BuildInfo;
import dev.kiln.deploy.inspect.TemplateVersion;
import java.util.List;

/** Which Heat it is, and which templates it reads. */
public final class VersionChecks {

    /** The version that Kiln writes unless a program says otherwise. */
    private static final String DEFAULT_VERSION = "2018-08-31";

    private VersionChecks() {}

    /**
     * What a cloud's Heat was built from.
     *
     * @param cloud the cloud
     * @return one sentence
     * @throws DeployException when it does not answer
     */
    public static String build(Cloud cloud) {
        try {
            BuildInfo build = cloud.catalogue().buildInfo();
            return "Heat answers; API " + build.api() + ", engine " + build.engine();
        } catch (DeployException e) {
            if (e.kind() != DeployException.Kind.NOT_ALLOWED) {
                throw e;
            }
            return "answers, but does not tell what it was built from";
        }
    }

    /**
     * Whether a cloud reads the templates that Kiln writes.
     *
     * @param cloud the cloud
     * @return the check
     * @throws DeployException when it does not answer
     */
    public static Check templates(Cloud cloud) {
        List<String> hot = cloud.catalogue().templateVersions().stream()
                .map(TemplateVersion::version)
                .filter(version -> version.startsWith("heat_template_version."))
                .map(version -> version.substring(version.indexOf('.') + 1))
                .sorted()
                .toList();
        String found = hot.isEmpty() ? "none" : hot.get(0) + " to " + lastDate(hot);
        return hot.contains(DEFAULT_VERSION)
                ? Check.ok("templates", found)
                : Check.warn(
                        "templates",
                        found + "; Kiln writes " + DEFAULT_VERSION + " unless told otherwise",
                        "say templateVersion(...) in each stack, with a version that this Heat reads");
    }

    /** Versions that go by the name of a release are aliases of dates. */
    private static String lastDate(List<String> sorted) {
        return sorted.stream()
                .filter(version -> Character.isDigit(version.charAt(0)))
                .reduce((first, second) -> second)
                .orElse(sorted.get(sorted.size() - 1));
    }
}
