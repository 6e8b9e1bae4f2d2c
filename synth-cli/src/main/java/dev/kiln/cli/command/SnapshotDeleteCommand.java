package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.ActionView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiln stack snapshot delete}. */
@Command(
        name = "delete",
        description = "Delete a snapshot.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack snapshot delete Stack_demo 36a62581-5ab5-423e-9942-237529e76980")
public final class SnapshotDeleteCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "The snapshot's id.")
    private String snapshot = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    SnapshotDeleteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        clouds.open(session).actions().snapshots().delete(stack, snapshot);
        new ActionView(session.terminal()).done("Snapshot " + snapshot + " is deleted.");
        return ExitCode.OK;
    }
}
