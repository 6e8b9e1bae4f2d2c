package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.cloud.Cloud;
import dev.kiln.cli.live.Watched;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.program.Programs;
import dev.kiln.cli.view.ErrorView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln destroy}: stacks, deleted, and watched until they are gone. */
@Command(
        name = "destroy",
        description = "Delete a stack, or the stacks of an app, and watch until they are gone.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln destroy Stack_demo --os-cloud demo",
            "  kiln destroy DemoStack.java --yes",
            "",
            "On a terminal Kiln asks before it deletes; --yes answers. Where nobody can be",
            "asked (input or output is no terminal) it deletes without asking.",
            "The stacks of an app go in the reverse order of their creation."
        })
public final class DestroyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "NAME|APP",
            description = "A stack's name or id, or an app; a class name is an app only with --classpath.")
    private String target = "";

    @Mixin
    private AppOptions options = new AppOptions();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    DestroyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        List<String> names = names();
        String question = "Delete " + String.join(", ", names) + " and everything in it?";
        if (!yes && session.terminal().isInteractive() && !session.terminal().confirm(question)) {
            new ErrorView(session.terminal()).note("nothing was deleted");
            return ExitCode.FAILED;
        }
        Cloud cloud = clouds.open(session);
        try (Watching watching = clouds.watching(session)) {
            for (String name : names) {
                try (Watched watched =
                        watching.stack(name, Map.of(), path -> Optional.empty(), () -> cloud.allResources(name))) {
                    watched.finished(cloud.deployer().destroy(name, watched).stack());
                }
            }
        }
        return ExitCode.OK;
    }

    private List<String> names() throws ProgramException {
        if (!options.hasClassPath() && !Programs.looksLikeApp(target, session.workingDirectory())) {
            return List.of(target);
        }
        List<String> names = new ArrayList<>();
        for (LoadedStack stack : options.load(target, session.workingDirectory())) {
            names.add(stack.name());
        }
        Collections.reverse(names);
        return names;
    }
}
