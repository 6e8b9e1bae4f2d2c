package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.StackRequest;
import java.util.Map;

/** What is sent of a stack of an app. */
final class StackRequests {

    private StackRequests() {}

    /** The request with the template, its files and the values of its parameters. */
    static StackRequest of(LoadedStack stack, ParameterOptions parameters, Map<String, Object> taken, Session session)
            throws ProgramException {
        StackRequest request = StackRequest.of(stack.name(), stack.yaml());
        for (Map.Entry<String, String> file : stack.files().entrySet()) {
            request = request.withFile(file.getKey(), file.getValue());
        }
        return parameters.apply(stack, request, taken, session);
    }
}
