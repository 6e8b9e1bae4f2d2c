package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack outputs}. */
@Command(
        name = "outputs",
        description = "List the outputs of a stack.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack outputs Stack_demo --json")
public final class StackOutputsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackOutputsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("key", "value", "description", "error");
        for (StackOutput output : clouds.open(session).stack(stack).outputs()) {
            table.row(output.key(), output.value(), output.description(), output.error());
        }
        table.print(session.terminal(), json, "no outputs");
        return ExitCode.OK;
    }
}
