package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.action.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack snapshot list}. */
@Command(
        name = "list",
        description = "List the snapshots of a stack.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack snapshot list Stack_demo --json")
public final class SnapshotListCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    SnapshotListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("id", "name", "status", "reason", "created");
        for (Snapshot one : clouds.open(session).actions().snapshots().list(stack)) {
            table.row(one.id(), one.name(), one.status(), one.reason(), one.created());
        }
        table.print(session.terminal(), json, "no snapshots");
        return ExitCode.OK;
    }
}
