package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.action.WaitingHook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack hook poll}. */
@Command(
        name = "poll",
        description = "List the resources that wait at a hook.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack hook poll Stack_demo --nested 5")
public final class HookPollCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--nested", paramLabel = "DEPTH", description = "Levels of nested stacks to include.")
    private int nested;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    HookPollCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("stack", "resource", "hook", "since", "stack_id");
        for (WaitingHook hook : clouds.open(session).actions().resources().hooks(stack, nested)) {
            table.row(hook.stackName(), hook.resource(), hook.hook(), hook.since(), hook.stackId());
        }
        table.print(session.terminal(), json, "nothing waits at a hook");
        return ExitCode.OK;
    }
}
