package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.action.StackActions;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a stack as the data that {@code kiln stack adopt} takes, printed or in a file. */
abstract class StackDataCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Option(
            names = {"-o", "--output-file"},
            paramLabel = "FILE",
            description = "Write there, readable by you alone, instead of printing.")
    private @Nullable String file;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    StackDataCommand(Session session) {
        this.session = session;
    }

    abstract Map<String, ? extends @Nullable Object> data(StackActions actions, String stack);

    @Override
    public Integer call() throws ProgramException {
        DataFiles.checkWritable(session, file);
        DataFiles.write(session, file, data(clouds.open(session).actions(), stack));
        return ExitCode.OK;
    }
}
