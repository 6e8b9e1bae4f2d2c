package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiln stack update}. */
@Command(
        name = "update",
        description = "Change a stack that exists, and watch it until it is done.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln stack update Stack_demo -t web.yaml -P NetID=provider --rollback",
            "  kiln stack update Stack_demo --existing -P flavor=m1.large --clear-parameter NetID",
            "",
            "Without --existing the stack becomes what is given and nothing else: parameters,",
            "environment and tags that are not given go. Rollback and timeout stay as they were."
        })
public final class StackUpdateCommand extends StackActionCommand {

    @Mixin
    private UpdateOptions options = new UpdateOptions();

    private @Nullable LoadedStack loaded;

    StackUpdateCommand(Session session) {
        super(session);
    }

    @Override
    RunningAction begin(StackActions actions) throws ProgramException {
        LoadedStack program = options.load(stack, session);
        loaded = program;
        return actions.update(stack, options.update(program, session));
    }

    @Override
    Function<TemplatePath, Optional<Location>> sources() {
        return loaded == null ? super.sources() : loaded.sources();
    }
}
