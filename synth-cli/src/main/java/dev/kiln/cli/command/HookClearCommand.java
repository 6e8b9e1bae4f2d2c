package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.ActionView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiln stack hook clear}. */
@Command(
        name = "clear",
        description = "Let a resource go on that waits at a hook.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack hook clear Stack_demo server pre-update")
public final class HookClearCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Parameters(index = "2", paramLabel = "HOOK", description = "pre-create, pre-update, pre-delete or a post- one.")
    private String hook = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    HookClearCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        clouds.open(session).actions().resources().clearHook(stack, resource, hook);
        new ActionView(session.terminal()).done("The hook " + hook + " of " + resource + " is cleared.");
        return ExitCode.OK;
    }
}
