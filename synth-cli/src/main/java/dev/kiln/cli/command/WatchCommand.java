package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.cloud.CloudTypes;
import dev.kiln.cli.cloud.LocalCloud;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.DiagnosticsView;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.ForecastView;
import dev.kiln.cli.view.TemplateDiffView;
import dev.kiln.cli.view.WatchView;
import dev.kiln.cli.watch.WatchedFolders;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.forecast.Forecaster;
import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln watch}: an app, checked and compared at every save. */
@Command(
        name = "watch",
        description = "At every save compile, synthesize, validate, and show what a deployment would change.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln watch Web.java -P image=debian --os-cloud demo",
            "  kiln watch web.yaml --offline",
            "",
            "The cloud, or with --local the engine on this machine, validates the templates",
            "and is compared with; with --offline nobody is asked, and each template is",
            "compared with what it was before. What is wrong is shown, and the next save",
            "waited for. Ctrl-C ends it. Nothing is deployed, ever."
        })
public final class WatchCommand implements Callable<Integer> {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    /** Editors save in several steps, and formatters save again. */
    private static final Duration REST = Duration.ofMillis(150);

    private final Session session;
    private final Map<String, Template> last = new HashMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The app: a .java file or a template.")
    private String app = "";

    @Mixin
    private AppOptions options = new AppOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--offline", description = "Ask no cloud; compare with the last synthesis.")
    private boolean offline;

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Path file = session.workingDirectory().resolve(app).normalize();
        if (!Files.isRegularFile(file)) {
            throw new ProgramException("there is no file " + app, "give the path of a .java file or of a template");
        }
        @Nullable Cloud cloud = offline ? null : clouds.open(session);
        WatchView view = new WatchView(session.terminal());
        try (WatchedFolders folders = new WatchedFolders(folders(file), REST)) {
            look(cloud);
            while (true) {
                view.waiting(app);
                view.changed(session.workingDirectory(), folders.awaitChange());
                look(cloud);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new ProgramException("cannot watch " + app + ": " + e.getMessage(), null, e);
        }
    }

    /** The source folder of the program, with what Maven would put beside its classes; the template's folder. */
    private static Set<Path> folders(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        Path root = folder;
        Matcher declared = PACKAGE.matcher(Files.readString(file));
        if (file.toString().endsWith(".java") && declared.find()) {
            Path packageFolder = Path.of(declared.group(1).replace('.', '/'));
            if (folder.endsWith(packageFolder)) {
                for (int i = 0; i < packageFolder.getNameCount(); i++) {
                    root = root.resolve("..").normalize();
                }
            }
        }
        Set<Path> folders = new LinkedHashSet<>(List.of(root));
        Path resources = root.resolveSibling("resources");
        if (root.endsWith("java") && Files.isDirectory(resources)) {
            folders.add(resources);
        }
        return folders;
    }

    /** One round. Whatever is wrong is told, and ends the round only. */
    private void look(@Nullable Cloud cloud) {
        try {
            for (LoadedStack stack : options.load(app, session.workingDirectory())) {
                new DiagnosticsView(session.terminal()).print(stack.warnings());
                try {
                    compare(stack, cloud);
                } catch (DeployException e) {
                    throw new LocatedFailure(e, stack.sources());
                }
            }
        } catch (ProgramException | RuntimeException | LinkageError | StackOverflowError e) {
            new Failures(session.terminal()).failed(e, spec.commandLine());
        }
    }

    private void compare(LoadedStack stack, @Nullable Cloud cloud) throws ProgramException {
        if (cloud == null) {
            compareWithLast(stack);
            return;
        }
        Map<String, Object> later = new HashMap<>();
        stack.takes()
                .forEach(wire ->
                        later.put(wire.parameter(), Forecaster.perhaps(wire.output() + " of " + wire.producer())));
        StackRequest request = StackRequests.of(stack, parameters, later, session);
        cloud.catalogue().validate(request).warnings().forEach(new ErrorView(session.terminal())::note);
        Optional<DeployedStack> deployed = cloud.deployed(stack.name());
        new ForecastView(session.terminal())
                .print(new Forecaster(new CloudTypes(cloud)).forecast(deployed.orElse(null), request), null);
    }

    private void compareWithLast(LoadedStack stack) throws ProgramException {
        if (stack.template().isEmpty()) { // What a program makes has been validated; what somebody wrote has not.
            StackRequest request = StackRequests.of(stack, parameters, Map.of(), session);
            LocalCloud.at(session.workingDirectory()).catalogue().validate(request);
        }
        Template now = stack.template()
                .orElseGet(() -> HotReader.read(stack.yaml(), app).template());
        Template before = last.put(stack.name(), now);
        if (before == null) {
            new WatchView(session.terminal()).good(stack.name());
        } else {
            new TemplateDiffView(session.terminal()).print(stack.name(), before, now);
        }
    }
}
