package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackResource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack resources}. */
@Command(
        name = "resources",
        description = "List what a stack consists of.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack resources Stack_demo --json")
public final class StackResourcesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--nested", paramLabel = "DEPTH", description = "Levels of nested stacks to include.")
    private int nested;

    StackResourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("name", "type", "status", "physical_id", "stack", "updated", "reason");
        for (StackResource resource : clouds.open(session).resources(stack, nested)) {
            table.row(
                    resource.name(),
                    resource.type(),
                    resource.status().toString(),
                    resource.physicalId(),
                    resource.stackName(),
                    resource.updated(),
                    resource.reason());
        }
        table.print(session.terminal(), json, "no resources");
        return ExitCode.OK;
    }
}
