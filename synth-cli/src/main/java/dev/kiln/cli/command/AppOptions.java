package dev.kiln.cli.command;

import dev.kiln.cli.program.AppRequest;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.program.Programs;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an app is found, for every command that takes one. */
final class AppOptions {

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATH",
            description = "Jars and folders of classes that the app needs, separated as Java does.")
    private String classPath = "";

    @Option(names = "--class", paramLabel = "NAME", description = "Which class of a file, jar or folder to run.")
    private @Nullable String className;

    @Option(
            names = "--stack",
            paramLabel = "NAME",
            description = "A stack of the app, instead of all; may be repeated.")
    private List<String> stacks = new ArrayList<>();

    boolean hasClassPath() {
        return !classPath.isEmpty();
    }

    /** The stacks that are asked for; none stands for all. */
    List<String> named() {
        return List.copyOf(stacks);
    }

    /** Loads the app with all its stacks. */
    List<LoadedStack> loadAll(String app, Path workingDirectory) throws ProgramException {
        List<Path> entries = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return Programs.load(new AppRequest(app, entries, className, workingDirectory))
                .stacks();
    }

    /** Loads the app and picks the stacks that are asked for. */
    List<LoadedStack> load(String app, Path workingDirectory) throws ProgramException {
        List<LoadedStack> loaded = loadAll(app, workingDirectory);
        if (stacks.isEmpty()) {
            return loaded;
        }
        List<LoadedStack> chosen = new ArrayList<>();
        for (String name : stacks) {
            chosen.add(loaded.stream()
                    .filter(stack -> stack.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ProgramException(
                            app + " has no stack " + name,
                            "it has " + loaded.stream().map(LoadedStack::name).collect(Collectors.joining(", ")))));
        }
        return chosen;
    }
}
