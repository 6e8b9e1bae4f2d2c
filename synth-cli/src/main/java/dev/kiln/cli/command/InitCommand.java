package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.project.NewProject;
import dev.kiln.cli.view.ActionView;
import dev.kiln.migrate.project.ProjectFiles;
import dev.kiln.migrate.write.Identifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln init}: a project to begin with. */
@Command(
        name = "init",
        description = "Begin a Maven project with one stack and one test.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln init shop",
            "  kiln init --package org.example.shop --stack ShopStack",
            "",
            "The project builds and tests without a network, once Kiln is in Maven's local",
            "repository; its README.md says how. A file that is there already is never",
            "touched: then nothing is written at all."
        })
public final class InitCommand implements Callable<Integer> {

    /** What the program's classes would be confused with. */
    private static final Set<String> TAKEN =
            Set.of("App", "NeutronNet", "NeutronSubnet", "Override", "Parameter", "Stack", "String");

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where; this folder if not given. Its name becomes the stack's.")
    private Path folder = Path.of("");

    @Option(
            names = {"-p", "--package"},
            paramLabel = "PACKAGE",
            description = "The package of the classes; made of the folder's name if not given.")
    private @Nullable String packageName;

    @Option(
            names = "--stack",
            paramLabel = "CLASS",
            description = "The stack's class; made of the folder's name if not given.")
    private @Nullable String className;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Path target = session.workingDirectory().resolve(folder).normalize();
        NewProject project = project(target);
        ProjectFiles files = project.files();
        List<String> existing = files.existingIn(target);
        if (!existing.isEmpty()) {
            throw new ProgramException(
                    "nothing was written, since there is already " + String.join(", ", existing),
                    "choose another folder: kiln init DIR");
        }
        try {
            files.writeNewTo(target);
        } catch (IOException e) {
            throw new ProgramException(
                    "cannot write into " + target + ": " + e.getMessage(), "choose another folder: kiln init DIR", e);
        }
        ActionView view = new ActionView(session.terminal());
        files.texts().keySet().forEach(file -> view.done(folder.resolve(file).toString()));
        view.done("README.md says what comes next: mvn test, then kiln deploy --local");
        return ExitCode.OK;
    }

    private NewProject project(Path target) {
        Path last = target.getFileName();
        String name = last == null ? "stacks" : stackName(last.toString());
        String plain = Identifiers.className(name);
        String type = className != null ? className : plain.endsWith("Stack") ? plain : plain + "Stack";
        String home = packageName != null ? packageName : packageName(name);
        if (!SourceVersion.isName(type, SourceVersion.RELEASE_17) || type.contains(".") || TAKEN.contains(type)) {
            throw new ParameterException(
                    spec.commandLine(), type + " cannot be the name of a stack's class; choose another with --stack");
        }
        if (!SourceVersion.isName(home, SourceVersion.RELEASE_17)) {
            throw new ParameterException(
                    spec.commandLine(), home + " is no name of a package; choose another with --package");
        }
        return new NewProject(name, home, type);
    }

    /** What Heat takes for a stack's name and Maven for an artifact's. */
    private static String stackName(String folder) {
        String name = folder.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[^A-Za-z]+", "");
        return name.isEmpty() ? "stacks" : name;
    }

    private static String packageName(String stack) {
        String name = stack.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) ? name : name + "stacks";
    }
}
