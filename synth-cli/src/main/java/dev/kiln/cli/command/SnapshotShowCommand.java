package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.ActionView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiln stack snapshot show}. */
@Command(
        name = "show",
        description = "Show a snapshot with the stack as it was; the data may hold secrets.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack snapshot show Stack_demo 36a62581-5ab5-423e-9942-237529e76980")
public final class SnapshotShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "The snapshot's id.")
    private String snapshot = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    SnapshotShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new ActionView(session.terminal())
                .snapshot(clouds.open(session).actions().snapshots().show(stack, snapshot));
        return ExitCode.OK;
    }
}
