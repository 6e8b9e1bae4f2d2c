package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.DiagnosticsView;
import dev.kiln.synth.StackArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln synth}: an app's templates. */
@Command(
        name = "synth",
        description = "Write the HOT templates of an app.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln synth src/main/java/shop/WebStack.java --stdout",
            "  kiln synth shop.WebStack --classpath target/classes -o build/templates",
            "",
            "Writes <stack>.yaml, and <stack>.sources.json, which leads each place of the",
            "template to its line of Java; the same for each nested stack. Beside them",
            "stand <stack>.env.yaml, where the program gives the stack an environment, the",
            "files that the templates ask for, and <stack>.manifest.json, their list."
        })
public final class SynthCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "APP", description = "The app: see kiln --help.")
    private String app = "";

    @Mixin
    private AppOptions options = new AppOptions();

    @Option(names = "--stdout", description = "Print the templates, and write no files.")
    private boolean stdout;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to write to; ${DEFAULT-VALUE} if not given.")
    private Path folder = Path.of("kiln.out");

    SynthCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        List<LoadedStack> stacks = options.load(app, session.workingDirectory());
        for (LoadedStack stack : stacks) {
            new DiagnosticsView(session.terminal()).print(stack.warnings());
        }
        String separator = "";
        for (LoadedStack stack : stacks) {
            if (stdout) {
                session.terminal().text(separator + stack.yaml());
                documents(stack).forEach((file, yaml) -> session.terminal().text("---\n# " + file + "\n" + yaml));
                separator = "---\n";
            } else {
                write(stack);
            }
        }
        return ExitCode.OK;
    }

    private void write(LoadedStack stack) throws ProgramException {
        Path target = session.workingDirectory().resolve(folder);
        StackArtifact artifact = stack.artifact();
        try {
            if (artifact != null) {
                artifact.writeTo(target);
            } else {
                Files.createDirectories(target);
                Files.writeString(target.resolve(stack.name() + ".yaml"), stack.yaml());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProgramException(
                    "cannot write into " + folder + ": " + e.getMessage(), "choose another folder with -o", e);
        }
        session.terminal().line(folder.resolve(stack.name() + ".yaml").toString());
        stack.environment()
                .ifPresent(environment -> session.terminal()
                        .line(folder.resolve(environment.file()).toString()));
        stack.files()
                .keySet()
                .forEach(file -> session.terminal().line(folder.resolve(file).toString()));
    }

    /** What the program makes besides the stack's own template; the files that it only passes on are not among it. */
    private static Map<String, String> documents(LoadedStack stack) {
        Map<String, String> documents = new LinkedHashMap<>();
        stack.environment().ifPresent(environment -> documents.put(environment.file(), environment.yaml()));
        StackArtifact artifact = stack.artifact();
        if (artifact != null) {
            artifact.nested().forEach(template -> documents.put(template.file(), template.yaml()));
        }
        return documents;
    }
}
