package dev.kiln.cli.command;

import dev.kiln.cli.program.InvalidAppException;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.template.CollectedEnvironments;
import dev.kiln.deploy.template.CollectedTemplate;
import dev.kiln.deploy.template.StackFiles;
import dev.kiln.deploy.template.TemplateFilesException;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.synth.EnvironmentArtifact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The values that a deployment gives to a template's parameters, directly, from files, or by environments. */
final class ParameterOptions {

    @Option(
            names = {"-P", "--parameter"},
            paramLabel = "NAME=VALUE",
            description =
                    "A parameter's value; may be repeated. The variable KILN_PARAMETER_NAME gives one, too; a hidden one that"
                            + " is missing is asked for on a terminal.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--parameter-file",
            paramLabel = "NAME=FILE",
            description = "A parameter whose value is a file's text, and so stays out of the shell's history;"
                    + " the file is looked for here, then beside the template.")
    private Map<String, String> valueFiles = new LinkedHashMap<>();

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "FILE",
            description = "A Heat environment, with the files that it names; may be repeated, later ones win.")
    private List<String> environments = new ArrayList<>();

    /** What a person has typed. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    /** Checks the values against what the templates declare, before anything is sent; asks for hidden ones that are missing. */
    void check(List<LoadedStack> stacks, Session session) throws ProgramException {
        TreeSet<String> declared = new TreeSet<>();
        TreeSet<String> exposed = new TreeSet<>();
        MissingParameters missing = new MissingParameters();
        boolean isAllKnown = true;
        for (LoadedStack stack : stacks) {
            Map<String, ParameterDef> parameters = StackParameters.of(stack);
            isAllKnown &= stack.template().isPresent(); // What a template file declares is for Heat to judge.
            declared.addAll(parameters.keySet());
            parameters.forEach((name, parameter) -> {
                if (values.containsKey(name) && StackParameters.isHidden(parameter)) {
                    exposed.add(name);
                }
            });
            missing.add(stack, given(stack, session));
        }
        for (String name : names()) {
            if (isAllKnown && !declared.contains(name)) {
                throw new ProgramException(
                        "there is no parameter " + name,
                        declared.isEmpty()
                                ? "the app has no parameters"
                                : "the app has " + String.join(", ", declared));
            }
        }
        if (!exposed.isEmpty()) {
            String first = exposed.first();
            new ErrorView(session.terminal())
                    .note(String.join(", ", exposed) + (exposed.size() == 1 ? " is" : " are")
                            + " hidden, but a command line can be read by others (ps) and is kept by shells; rather use"
                            + " --parameter-file " + first + "=FILE or the variable " + ParameterVariables.name(first));
        }
        answers.putAll(missing.askedFor(session.terminal()));
    }

    /** The parameters of a stack that have a value from anywhere. */
    private Set<String> given(LoadedStack stack, Session session) throws ProgramException {
        Set<String> given = names();
        given.addAll(ParameterVariables.values(StackParameters.of(stack).keySet(), session.env())
                .keySet());
        stack.takes().forEach(wire -> given.add(wire.parameter()));
        stack.environment().map(EnvironmentArtifact::environment).ifPresent(environment -> {
            given.addAll(environment.parameters().keySet());
            given.addAll(environment.parameterDefaults().keySet());
        });
        CollectedEnvironments files = collected(session, Set.of());
        for (String name : files.names()) {
            Environment environment = EnvironmentReader.read(files.files().getOrDefault(name, "{}"), name);
            given.addAll(environment.parameters().keySet());
            given.addAll(environment.parameterDefaults().keySet());
        }
        return given;
    }

    /** The request with those values that its stack declares: those taken from other stacks, unless others were given. */
    StackRequest apply(LoadedStack stack, StackRequest request, Map<String, Object> taken, Session session)
            throws ProgramException {
        Map<String, Object> own = new LinkedHashMap<>(taken);
        own.putAll(ParameterVariables.values(StackParameters.of(stack).keySet(), session.env()));
        answers.forEach((name, value) -> {
            if (StackParameters.of(stack).containsKey(name)) {
                own.put(name, value);
            }
        });
        own.putAll(values);
        for (Map.Entry<String, String> file : valueFiles.entrySet()) {
            own.put(file.getKey(), read(stack, session.workingDirectory(), file.getValue()));
        }
        stack.template()
                .ifPresent(
                        template -> own.keySet().retainAll(template.parameters().keySet()));
        StackRequest full = request.withParameters(own);
        Optional<EnvironmentArtifact> program = stack.environment();
        if (environments.isEmpty()) {
            return full.withEnvironment(program.map(EnvironmentArtifact::yaml).orElse(null));
        }
        CollectedEnvironments merged = new CollectedEnvironments(List.of(), Map.of());
        if (program.isPresent()) {
            merged = StackFiles.environment(program.get().file(), program.get().yaml(), own.keySet());
        }
        return merged.then(collected(session, own.keySet())).addedTo(full);
    }

    private CollectedEnvironments collected(Session session, Set<String> given) throws ProgramException {
        try {
            return StackFiles.in(session.workingDirectory()).environments(environments, given);
        } catch (TemplateFilesException e) {
            throw new InvalidAppException(String.join(", ", environments), e.diagnostics());
        }
    }

    /** Whether a value is given on the command line, which wins over all others. */
    boolean gives(String name) {
        return values.containsKey(name) || valueFiles.containsKey(name);
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(valueFiles.keySet());
        return names;
    }

    private static String read(LoadedStack stack, Path workingDirectory, String file) throws ProgramException {
        CollectedTemplate template = stack.written();
        try {
            return StackFiles.in(workingDirectory).parameterFile(file, template == null ? null : template.url());
        } catch (TemplateFilesException e) {
            throw new InvalidAppException(file, e.diagnostics());
        }
    }
}
