package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.types.SchemaFolder;
import dev.kiln.cli.view.ErrorView;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.schema.SchemaCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln schemas pull}: what a running Heat says of its resource types, as schema files. */
@Command(
        name = "pull",
        description = "Write a schema file for each resource type of a cloud's Heat, plug-ins included.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kiln schemas pull --own --os-cloud demo -o src/main/heat",
            "",
            "Files that are there are written anew. Where Heat refuses a type the others are",
            "written all the same, and the exit code is 1."
        })
public final class SchemasPullCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to write to; ${DEFAULT-VALUE} if not given.")
    private Path folder = Path.of("schemas");

    @Option(names = "--own", description = "Only the types that do not come with Kiln.")
    private boolean own;

    SchemasPullCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        SortedSet<String> known = SchemaCatalog.bundled().types();
        TypeHarvest harvest = clouds.open(session).types(name -> !own || !known.contains(name));
        Map<String, String> missing = new TreeMap<>(harvest.missing());
        SortedSet<String> written = new SchemaFolder(session.workingDirectory().resolve(folder))
                .write(harvest.types().values(), missing);
        SortedSet<String> news = new TreeSet<>(written);
        news.removeAll(known);
        session.terminal().line(folder + ": " + told(written, news));
        if (!harvest.templateVersions().isEmpty()) {
            session.terminal().line("template versions of this Heat: " + String.join(", ", harvest.templateVersions()));
        }
        if (missing.isEmpty()) {
            return ExitCode.OK;
        }
        List<String> reasons = new ArrayList<>();
        missing.forEach((name, reason) -> reasons.add(name + ": " + reason));
        new ErrorView(session.terminal())
                .print(counted(missing.size(), "resource type") + " could not be pulled", String.join("\n", reasons));
        return ExitCode.FAILED;
    }

    private String told(SortedSet<String> written, SortedSet<String> news) {
        if (written.isEmpty()) {
            return "nothing written" + (own ? "; this Heat has no types beside those that come with Kiln" : "");
        }
        return counted(written.size(), "resource type") + ", "
                + (news.isEmpty()
                        ? "all of which come with Kiln"
                        : news.size() + " of them not among Kiln's own: " + String.join(", ", news));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
