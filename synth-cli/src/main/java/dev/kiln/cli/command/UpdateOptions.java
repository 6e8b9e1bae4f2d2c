package dev.kiln.cli.command;

import dev.kiln.cli.program.AppRequest;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.program.Programs;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.StackUpdate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a stack shall be, or what shall be different. */
final class UpdateOptions {

    @Option(
            names = {"-t", "--template"},
            paramLabel = "APP",
            description = "The template, or an app with one stack: see kiln --help.")
    private @Nullable String app;

    @Option(
            names = "--existing",
            description = "Keep of the stack what is not said here: template, environment, parameters, tags (PATCH).")
    private boolean existing;

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(
            names = "--clear-parameter",
            paramLabel = "NAME",
            description = "A parameter to take back to its default, with --existing; may be repeated.")
    private List<String> cleared = new ArrayList<>();

    @Option(
            names = "--converge",
            description = "Look first at what is in the cloud, so that what is gone or broken is made again.")
    private boolean converge;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            description = "How long it may take; else as it was, at first 60.")
    private @Nullable Integer timeout;

    @Option(names = "--tags", paramLabel = "TAG", split = ",", description = "The stack's tags, with commas between.")
    private List<String> tags = new ArrayList<>();

    @ArgGroup
    private @Nullable RollbackOptions rollback;

    /** The program or template, or an empty one where the stack's own stays. */
    LoadedStack load(String stack, Session session) throws ProgramException {
        if (!cleared.isEmpty() && !existing) {
            throw new ProgramException(
                    "--clear-parameter goes with --existing",
                    "without it all parameters not given are at their defaults");
        }
        if (app == null) {
            if (!existing) {
                throw new ProgramException(
                        "there is no template", "give -t TEMPLATE, or --existing to keep the stack's");
            }
            return new LoadedStack(stack, "", null, null, path -> Optional.empty(), List.of(), List.of(), List.of());
        }
        List<LoadedStack> stacks = Programs.load(new AppRequest(app, List.of(), null, session.workingDirectory()))
                .stacks();
        if (stacks.size() != 1) {
            throw new ProgramException(
                    app + " has " + stacks.size() + " stacks, of which one can be meant",
                    "use kiln deploy --stack NAME");
        }
        return stacks.get(0).named(stack);
    }

    StackRequest request(LoadedStack stack, Session session) throws ProgramException {
        StackRequest request = StackRequest.of(stack.name(), stack.yaml())
                .withTimeoutMinutes(timeout)
                .withTags(tags);
        for (Map.Entry<String, String> file : stack.files().entrySet()) {
            request = request.withFile(file.getKey(), file.getValue());
        }
        if (!existing) {
            parameters.check(List.of(stack), session);
        }
        request = parameters.apply(stack, request, Map.of(), session);
        return rollback == null ? request : rollback.applyTo(request);
    }

    StackUpdate update(LoadedStack stack, Session session) throws ProgramException {
        StackRequest request = request(stack, session);
        Set<String> names = new LinkedHashSet<>(cleared);
        StackUpdate update = existing ? StackUpdate.patch(request) : StackUpdate.put(request);
        update = update.withClearedParameters(names);
        return converge ? update.withConverge() : update;
    }
}
