package dev.kiln.cli.command;

import dev.kiln.deploy.action.StackActions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code kiln stack export}. */
@Command(
        name = "export",
        description = "Print a stack as data that kiln stack adopt takes; they may hold secrets.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack export Stack_demo -o Stack_demo.json")
public final class StackExportCommand extends StackDataCommand {

    StackExportCommand(Session session) {
        super(session);
    }

    @Override
    Map<String, ? extends @Nullable Object> data(StackActions actions, String stack) {
        return actions.export(stack);
    }
}
