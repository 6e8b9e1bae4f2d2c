package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.view.Check;
import dev.kiln.cli.view.Check.Verdict;
import dev.kiln.cli.view.ChecksView;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.inspect.BuildInfo;
import dev.kiln.deploy.inspect.TemplateVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln doctor}: whether Kiln has what it needs here, and what to do where it has not. */
@Command(
        name = "doctor",
        description = "Look whether Java, the configuration and the cloud are fit for Kiln.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln doctor --os-cloud demo",
            "  kiln doctor --json",
            "",
            "Each line begins with ok, warn or fail; below it stands what to do. The exit",
            "code is 1 when something fails. Nothing is changed anywhere."
        })
public final class DoctorCommand implements Callable<Integer> {

    /** The version that Kiln writes unless a program says otherwise. */
    private static final String DEFAULT_VERSION = "2018-08-31";

    private static final long NOTICED_SECONDS = 5;
    private static final long HARMFUL_SECONDS = 300;

    private final Session session;
    private final List<Check> checks = new ArrayList<>();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        java();
        configuration();
        try {
            Cloud cloud = clouds.open(session);
            checks.add(Check.ok("cloud", found(cloud)));
            versions(cloud.catalogue().templateVersions());
            clock(cloud);
        } catch (DeployException e) {
            checks.add(Check.fail("cloud", String.valueOf(e.getMessage()), null));
        }
        new ChecksView(session.terminal()).print(checks, json);
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.FAIL) ? ExitCode.FAILED : ExitCode.OK;
    }

    private static String found(Cloud cloud) {
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

    private void java() {
        String found = "Java " + System.getProperty("java.version") + " in " + System.getProperty("java.home");
        checks.add(
                ToolProvider.getSystemJavaCompiler() == null
                        ? Check.fail(
                                "java",
                                found + ", which has no compiler",
                                "use a JDK, 17 or later: let JAVA_HOME name one")
                        : Check.ok("java", found));
    }

    private void configuration() {
        Path home = Path.of(session.env().getOrDefault("HOME", System.getProperty("user.home", "/")));
        CloudConfigLoader loader = new CloudConfigLoader(session.env(), session.workingDirectory(), home);
        try {
            List<Path> files = loader.files();
            String variables = session.env().keySet().stream()
                    .filter(name -> name.startsWith("OS_"))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!loader.isAnyConfigured()) {
                checks.add(Check.warn(
                        "configuration",
                        "there is no clouds.yaml and no OS_AUTH_URL, so that Kiln works with local stacks",
                        "write a clouds.yaml here or in ~/.config/openstack, or source an openrc file"));
                return;
            }
            List<String> found =
                    new ArrayList<>(files.stream().map(Path::toString).toList());
            found.addAll(variables.isEmpty() ? List.of() : List.of(variables));
            checks.add(Check.ok("configuration", String.join(", ", found)));
        } catch (DeployException e) {
            checks.add(Check.fail("configuration", String.valueOf(e.getMessage()), null));
        }
    }

    private void versions(List<TemplateVersion> versions) {
        List<String> hot = versions.stream()
                .map(TemplateVersion::version)
                .filter(version -> version.startsWith("heat_template_version."))
                .map(version -> version.substring(version.indexOf('.') + 1))
                .sorted()
                .toList();
        String found = hot.isEmpty() ? "none" : hot.get(0) + " to " + lastDate(hot);
        checks.add(
                hot.contains(DEFAULT_VERSION)
                        ? Check.ok("templates", found)
                        : Check.warn(
                                "templates",
                                found + "; Kiln writes " + DEFAULT_VERSION + " unless told otherwise",
                                "say templateVersion(...) in each stack, with a version that this Heat reads"));
    }

    /** Versions that go by the name of a release are aliases of dates. */
    private static String lastDate(List<String> sorted) {
        return sorted.stream()
                .filter(version -> Character.isDigit(version.charAt(0)))
                .reduce((first, second) -> second)
                .orElse(sorted.get(sorted.size() - 1));
    }

    private void clock(Cloud cloud) {
        cloud.clockAhead().map(Duration::toSeconds).ifPresent(seconds -> {
            String found = "the cloud's clock is " + Math.abs(seconds) + " s " + (seconds < 0 ? "behind" : "ahead");
            String advice = "set this machine's clock, for example with timedatectl set-ntp true";
            if (Math.abs(seconds) < NOTICED_SECONDS) {
                checks.add(Check.ok("clock", "as the cloud's"));
            } else if (Math.abs(seconds) < HARMFUL_SECONDS) {
                checks.add(Check.warn("clock", found, advice));
            } else {
                checks.add(Check.fail("clock", found + ", so that tokens may be refused", advice));
            }
        });
    }
}
