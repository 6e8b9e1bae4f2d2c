package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.FailuresView;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack failures}. */
@Command(
        name = "failures",
        description = "Show which resources made a stack fail, and why.",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln stack failures Stack_demo", "  kiln stack failures Stack_demo --app DemoStack.java"})
public final class StackFailuresCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--app",
            paramLabel = "APP",
            description = "The app that the stack was deployed from: tells the lines of Java.")
    private @Nullable String app;

    @Mixin
    private AppOptions options = new AppOptions();

    @Option(names = "--full", description = "All that software printed, not only the end.")
    private boolean full;

    StackFailuresCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        StackInspection stacks = clouds.open(session).stacks();
        StackInfo found = stacks.stack(stack);
        new FailuresView(session.terminal(), sources(found.name()), full)
                .print(found, stacks.failures(found.id()), json);
        return ExitCode.OK;
    }

    /** The line of Java behind a place, by the stack of that name or, if it was renamed at deployment, the only one of the app. */
    private Function<TemplatePath, Optional<Location>> sources(String name) throws ProgramException {
        String given = app;
        if (given == null) {
            return path -> Optional.empty();
        }
        List<LoadedStack> loaded = options.load(given, session.workingDirectory());
        return loaded.stream()
                .filter(one -> one.name().equals(name) || loaded.size() == 1)
                .findFirst()
                .map(LoadedStack::sources)
                .orElseThrow(() -> new ProgramException(
                        given + " has no stack " + name, "give the app that it was deployed from"));
    }
}
