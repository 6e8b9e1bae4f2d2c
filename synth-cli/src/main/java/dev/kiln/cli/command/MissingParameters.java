package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.Terminal;
import dev.kiln.hot.ParameterDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of an app that have neither a value nor a default. Hidden ones can be asked for where a person can answer. */
final class MissingParameters {

    private final Map<String, Set<String>> byStack = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> visible = new TreeSet<>();

    /** Looks for what a stack lacks. */
    void add(LoadedStack stack, Set<String> given) {
        StackParameters.of(stack).forEach((String name, ParameterDef parameter) -> {
            if (parameter.defaultValue() == null && !given.contains(name)) {
                byStack.computeIfAbsent(stack.name(), any -> new TreeSet<>()).add(name);
                (StackParameters.isHidden(parameter) ? hidden : visible).add(name);
            }
        });
    }

    /** The values that a person types, if only hidden ones are missing and there is a person; else an error that names all. */
    Map<String, String> askedFor(Terminal terminal) throws ProgramException {
        if (!visible.isEmpty() || (!hidden.isEmpty() && !terminal.isInteractive())) {
            throw error();
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (String name : hidden) {
            answers.put(
                    name, terminal.secret("Value of " + name + " (hidden): ").orElseThrow(this::error));
        }
        return answers;
    }

    private ProgramException error() {
        List<String> needs = new ArrayList<>();
        byStack.forEach((stack, names) -> needs.add(stack + " needs a value for " + String.join(", ", names)));
        List<String> hints = new ArrayList<>();
        if (!visible.isEmpty()) {
            String first = visible.iterator().next();
            hints.add("give it with -P " + first + "=VALUE");
        }
        for (String name : hidden) {
            hints.add(name + " is hidden: give it with --parameter-file " + name + "=FILE or in the variable "
                    + ParameterVariables.name(name));
        }
        return new ProgramException(String.join("; ", needs), String.join("\n", hints));
    }
}
