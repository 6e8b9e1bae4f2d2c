package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackEvent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack events}. */
@Command(
        name = "events",
        description = "List what happened to a stack, the oldest first.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack events Stack_demo --nested 2")
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

    StackEventsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("time", "stack", "resource", "status", "reason");
        for (StackEvent event : clouds.open(session).events(stack, nested)) {
            table.row(
                    event.time(),
                    event.stackName(),
                    event.resource(),
                    event.status().toString(),
                    event.reason());
        }
        table.print(session.terminal(), json, "no events");
        return ExitCode.OK;
    }
}
