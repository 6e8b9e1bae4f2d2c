package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.hot.Template;
import dev.kiln.synth.EnvironmentArtifact;
import java.io.IOException;
import java.nio.file.Files;
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
            description = "A parameter whose value is a file's text, and so stays out of the shell's history.")
    private Map<String, Path> valueFiles = new LinkedHashMap<>();

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "FILE",
            description = "A Heat environment; may be repeated, later ones win.")
    private List<Path> environments = new ArrayList<>();

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
        for (Map.Entry<String, Path> file : valueFiles.entrySet()) {
            own.put(file.getKey(), read(workingDirectory, file.getValue()));
        }
        stack.template()
                .ifPresent(
                        template -> own.keySet().retainAll(template.parameters().keySet()));
        StackRequest full = request.withParameters(own);
        Map<String, String> merged = new LinkedHashMap<>();
        stack.environment().ifPresent(environment -> merged.put(environment.file(), environment.yaml()));
        for (Path environment : environments) {
            merged.put(environment.toString(), read(workingDirectory, environment));
        }
        if (merged.size() == 1) {
            return full.withEnvironment(merged.values().iterator().next());
        }
        for (Map.Entry<String, String> environment : merged.entrySet()) {
            full = full.withEnvironmentFile(environment.getKey(), environment.getValue());
        }
        // Environment files win over a request's parameters, so that these have to be the last of them.
        return merged.isEmpty() || own.isEmpty()
                ? full
                : full.withParameters(Map.of()).withEnvironmentFile("command-line-parameters", EnvironmentText.of(own));
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(valueFiles.keySet());
        return names;
    }

    private static String read(Path workingDirectory, Path file) throws ProgramException {
        try {
            return Files.readString(workingDirectory.resolve(file));
        } catch (IOException e) {
            throw new ProgramException("cannot read " + file + ": " + e, "give the path of a text file in UTF-8", e);
        }
    }
}
