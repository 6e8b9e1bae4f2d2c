package dev.kiln.cli.command;

import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiln stack snapshot create}. */
@Command(
        name = "create",
        description = "Take a snapshot of a stack.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack snapshot create Stack_demo --name before-move")
public final class SnapshotCreateCommand extends StackActionCommand {

    @Option(names = "--name", paramLabel = "NAME", description = "A name for the snapshot.")
    private @Nullable String name;

    SnapshotCreateCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) {
        return actions.snapshots().create(stack, name).action();
    }
}
