package dev.kiln.cli.command;

import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kiln stack snapshot restore}. */
@Command(
        name = "restore",
        description = "Bring a stack back to a snapshot.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack snapshot restore Stack_demo 36a62581-5ab5-423e-9942-237529e76980")
public final class SnapshotRestoreCommand extends StackActionCommand {

    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "The snapshot's id.")
    private String snapshot = "";

    SnapshotRestoreCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) {
        return actions.snapshots().restore(stack, snapshot);
    }
}
