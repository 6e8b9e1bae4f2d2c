package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack abandon}. */
@Command(
        name = "abandon",
        description = "Forget a stack, leave what it made, and print what kiln stack adopt needs.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack abandon Stack_demo -o Stack_demo.json")
public final class StackAbandonCommand implements Callable<Integer> {

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

    StackAbandonCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        DataFiles.checkWritable(session, file);
        DataFiles.write(session, file, clouds.open(session).actions().abandon(stack));
        return ExitCode.OK;
    }
}
