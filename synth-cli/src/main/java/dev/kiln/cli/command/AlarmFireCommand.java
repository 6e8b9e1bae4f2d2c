package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.ActionView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln alarm fire}. */
@Command(
        name = "fire",
        description = "Fire an alarm of a local stack by hand, so that its group grows or shrinks.",
        footerHeading = "%nExample:%n",
        footer = "  kiln alarm fire Stack_demo cpu_high --local")
public final class AlarmFireCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Option(names = "--state", paramLabel = "STATE", description = "alarm (the default), ok or insufficient data.")
    private String state = "alarm";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    AlarmFireCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ActionView view = new ActionView(session.terminal());
        List<String> uncalled = clouds.open(session).actions().resources().fireAlarm(stack, resource, state);
        view.done("The alarm " + resource + " is in state " + state + ".");
        uncalled.forEach(url -> view.done("Not called, since it leads to no local stack: " + url));
        return ExitCode.OK;
    }
}
