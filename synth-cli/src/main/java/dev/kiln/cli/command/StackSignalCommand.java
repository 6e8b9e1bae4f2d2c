package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ActionView;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack signal}. */
@Command(
        name = "signal",
        description = "Signal a resource, such as the handle of a wait condition.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack signal Stack_demo handle --data {\"status\":\"SUCCESS\"}")
public final class StackSignalCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Option(names = "--data", paramLabel = "JSON", description = "What comes with the signal.")
    private @Nullable String data;

    @Option(names = "--data-file", paramLabel = "FILE", description = "A file with what comes with the signal.")
    private @Nullable String dataFile;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    StackSignalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Object details = DataFiles.value(session, data, dataFile);
        clouds.open(session).actions().resources().signal(stack, resource, details);
        new ActionView(session.terminal()).done(resource + " is signalled.");
        return ExitCode.OK;
    }
}
