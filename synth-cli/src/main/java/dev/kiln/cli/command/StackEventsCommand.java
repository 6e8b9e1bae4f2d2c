package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.live.Watched;
import dev.kiln.cli.live.Watching;
import dev.kiln.cli.view.EventsView;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.StackInspection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln stack events}. */
@Command(
        name = "events",
        description = "List what happened to a stack, the oldest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln stack events Stack_demo --nested 2",
            "  kiln stack events Stack_demo --newest 20 --status FAILED",
            "  kiln stack events Stack_demo --follow"
        })
public final class StackEventsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--nested", paramLabel = "DEPTH", description = "Levels of nested stacks to include.")
    private int nested;

    @Option(
            names = "--resource",
            split = ",",
            paramLabel = "NAME",
            description = "Only events of these resources; the stack itself goes by its name.")
    private List<String> resources = List.of();

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only events with these states: CREATE_FAILED, or only FAILED or CREATE.")
    private List<String> statuses = List.of();

    @Option(names = "--newest", paramLabel = "NUMBER", description = "Only so many, the newest first.")
    private int newest;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what happens until the stack is at rest; Ctrl-C leaves the stack alone.")
    private boolean follow;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    StackEventsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        EventFilter filter = new EventFilter(nested, resources, statuses, newest > 0, newest);
        EventsView view = new EventsView(session.terminal(), json);
        if (!follow) {
            view.print(clouds.open(session).stacks().events(stack, filter));
            return ExitCode.OK;
        }
        if (newest > 0) {
            throw new ParameterException(spec.commandLine(), "--follow goes forward and --newest back; give one");
        }
        StackInspection stacks = clouds.open(session).stacks();
        StackInfo now = stacks.stack(stack);
        try (Watching watching = clouds.watching(session);
                Watched followed = watching.silently(now.name())) {
            followed.onSubmitted(now.status().action(), now.name(), now.id());
            StackInfo end = stacks.follow(stack, filter, view.following(now.name()));
            view.finished(end);
            return end.status().isFailed() ? ExitCode.FAILED : ExitCode.OK;
        }
    }
}
