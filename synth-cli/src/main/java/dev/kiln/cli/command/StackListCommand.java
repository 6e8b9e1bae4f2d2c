package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln stack list}. */
@Command(
        name = "list",
        description = "List the stacks of the project.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack list --os-cloud demo --json")
public final class StackListCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("name", "status", "created", "updated", "id");
        for (StackInfo stack : clouds.open(session).stacks()) {
            table.row(stack.name(), stack.status().toString(), stack.created(), stack.updated(), stack.id());
        }
        table.print(session.terminal(), json, "no stacks");
        return ExitCode.OK;
    }
}
