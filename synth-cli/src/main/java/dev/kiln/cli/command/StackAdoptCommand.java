package dev.kiln.cli.command;

import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiln stack adopt}. */
@Command(
        name = "adopt",
        description = "Make a stack of things that exist, from what kiln stack abandon or export wrote.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack adopt Stack_demo --data-file Stack_demo.json")
public final class StackAdoptCommand extends StackActionCommand {

    @Option(
            names = "--data-file",
            required = true,
            paramLabel = "FILE",
            description = "What kiln stack abandon or export wrote.")
    private String file = "";

    StackAdoptCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) throws ProgramException {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        DataFiles.object(session, file).forEach((name, value) -> data.put(String.valueOf(name), value));
        return actions.adopt(StackRequest.of(stack, ""), data);
    }
}
