package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.MigrationView;
import dev.kiln.migrate.check.MigrationCheck;
import dev.kiln.migrate.check.Tally;
import dev.kiln.migrate.check.Verdict;
import dev.kiln.migrate.project.MigratedProject;
import dev.kiln.migrate.project.MigrationRequest;
import dev.kiln.migrate.project.ProjectMigrator;
import dev.kiln.migrate.project.SingleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln migrate}: templates become Java. */
@Command(
        name = "migrate",
        description = "Turn HOT templates into Java.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln migrate web.yaml -e production.yaml -o shop --package shop",
            "  kiln migrate web.yaml --single -o src/main/java/shop --package shop",
            "  kiln migrate --check templates",
            "",
            "Writes a Maven project: a Stack for each template and each template that it",
            "uses as a type, with its environments, the files that get_file reads, and a",
            "test that holds each Stack against its template. What has no typed form is",
            "listed at the end."
        })
public final class MigrateCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TEMPLATE", arity = "0..*", description = "A template; several make one project.")
    private List<Path> templates = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to write to.")
    private @Nullable Path folder;

    @Option(
            names = {"-p", "--package"},
            paramLabel = "PACKAGE",
            description = "The package of the classes; stacks if not given.")
    private @Nullable String packageName;

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "FILE",
            description = "An environment that goes with the stacks; may be repeated.")
    private List<Path> environments = new ArrayList<>();

    @Option(names = "--single", description = "Write one .java file for the one template, and no project.")
    private boolean single;

    @Option(
            names = "--check",
            paramLabel = "FOLDER",
            description =
                    "Migrate all templates below a folder in memory, compile and run what comes of it, and compare; writes nothing.")
    private @Nullable Path check;

    MigrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Path checked = check;
        if (checked != null) {
            return check(session.workingDirectory().resolve(checked));
        }
        Path target = folder;
        if (templates.isEmpty() || target == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    templates.isEmpty()
                            ? "name a template, or a folder with --check"
                            : "say with -o where to write to");
        }
        if (single && (templates.size() > 1 || !environments.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--single takes one template, and no environment");
        }
        return write(session.workingDirectory().resolve(target));
    }

    private int check(Path root) throws ProgramException {
        try {
            if (!Files.isDirectory(root)) {
                throw new ProgramException("there is no folder " + check, "name a folder with templates");
            }
            Tally tally = MigrationCheck.of(root);
            new MigrationView(session.terminal()).print(tally);
            return tally.verdicts().stream().allMatch(Verdict::equal) ? ExitCode.OK : ExitCode.FAILED;
        } catch (IOException e) {
            throw new ProgramException("cannot read " + check + ": " + e.getMessage(), null, e);
        }
    }

    private int write(Path target) throws ProgramException {
        String unnamed = single ? "" : "stacks";
        String named = packageName == null ? unnamed : packageName;
        List<Path> files = resolved(templates);
        try {
            MigratedProject project = single
                    ? SingleFile.migrate(files.get(0), named)
                    : ProjectMigrator.migrate(new MigrationRequest(files, resolved(environments), named));
            project.writeTo(target);
            new MigrationView(session.terminal()).print(project);
            return project.refusals().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        } catch (IOException e) {
            throw new ProgramException("cannot read or write: " + e.getMessage(), "check the paths", e);
        }
    }

    private List<Path> resolved(List<Path> files) throws ProgramException {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            Path resolved = session.workingDirectory().resolve(file);
            if (!Files.isRegularFile(resolved)) {
                throw new ProgramException("there is no file " + file, "check the path");
            }
            all.add(resolved);
        }
        return all;
    }
}
