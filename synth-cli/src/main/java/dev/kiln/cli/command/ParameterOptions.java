package dev.kiln.cli.command;

import dev.kiln.cli.program.InvalidAppException;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.template.CollectedEnvironments;
import dev.kiln.deploy.template.CollectedTemplate;
import dev.kiln.deploy.template.StackFiles;
import dev.kiln.deploy.template.TemplateFilesException;
import dev.kiln.hot.Template;
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
            description = "A parameter's value; may be repeated.")
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

    /** Checks the values against what the templates declare, before anything is sent. */
    void check(List<LoadedStack> stacks) throws ProgramException {
        TreeSet<String> declared = new TreeSet<>();
        for (LoadedStack stack : stacks) {
            Optional<Template> template = stack.template();
            if (template.isEmpty()) {
                return; // What a template file declares is for Heat to judge.
            }
            declared.addAll(template.get().parameters().keySet());
            if (environments.isEmpty()) {
                checkAllGiven(stack, template.get());
            }
        }
        for (String name : names()) {
            if (!declared.contains(name)) {
                throw new ProgramException(
                        "there is no parameter " + name,
                        declared.isEmpty()
                                ? "the app has no parameters"
                                : "the app has " + String.join(", ", declared));
            }
        }
    }

    private void checkAllGiven(LoadedStack stack, Template template) throws ProgramException {
        TreeSet<String> missing = new TreeSet<>();
        Set<String> given = names();
        stack.takes().forEach(wire -> given.add(wire.parameter()));
        stack.environment().map(EnvironmentArtifact::environment).ifPresent(environment -> {
            given.addAll(environment.parameters().keySet());
            given.addAll(environment.parameterDefaults().keySet());
        });
        template.parameters().forEach((name, parameter) -> {
            if (parameter.defaultValue() == null && !given.contains(name)) {
                missing.add(name);
            }
        });
        if (!missing.isEmpty()) {
            throw new ProgramException(
                    stack.name() + " needs a value for " + String.join(", ", missing),
                    "give it with -P " + missing.first() + "=VALUE");
        }
    }

    /** The request with those values that its stack declares: those taken from other stacks, unless others were given. */
    StackRequest apply(LoadedStack stack, StackRequest request, Map<String, Object> taken, Path workingDirectory)
            throws ProgramException {
        Map<String, Object> own = new LinkedHashMap<>(taken);
        own.putAll(values);
        for (Map.Entry<String, String> file : valueFiles.entrySet()) {
            own.put(file.getKey(), read(stack, workingDirectory, file.getValue()));
        }
        stack.template()
                .ifPresent(
                        template -> own.keySet().retainAll(template.parameters().keySet()));
        StackRequest full = request.withParameters(own);
        Optional<EnvironmentArtifact> program = stack.environment();
        if (environments.isEmpty()) {
            return full.withEnvironment(program.map(EnvironmentArtifact::yaml).orElse(null));
        }
        try {
            CollectedEnvironments merged = new CollectedEnvironments(List.of(), Map.of());
            if (program.isPresent()) {
                merged = StackFiles.environment(
                        program.get().file(), program.get().yaml(), own.keySet());
            }
            return merged.then(StackFiles.in(workingDirectory).environments(environments, own.keySet()))
                    .addedTo(full);
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
