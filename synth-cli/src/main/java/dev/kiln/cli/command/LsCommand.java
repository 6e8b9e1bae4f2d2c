package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.Table;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.Wire;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln ls}: the stacks of an app. */
@Command(
        name = "ls",
        description = "List the stacks of an app in the order of their deployment.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln ls Shop.java",
            "  kiln ls target/classes --json",
            "",
            "NEEDS names the stacks whose outputs a stack takes, or on whose resources it",
            "depends: they are deployed before it. NESTED names the files of the templates within it. No cloud is asked."
        })
public final class LsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "APP", description = "The app: see kiln --help.")
    private String app = "";

    @Mixin
    private AppOptions options = new AppOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    LsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        Table table = new Table("order", "name", "needs", "nested");
        int order = 0;
        for (LoadedStack stack : options.load(app, session.workingDirectory())) {
            List<String> needs = Stream.concat(stack.takes().stream().map(Wire::producer), stack.after().stream())
                    .distinct()
                    .sorted()
                    .toList();
            List<String> nested = nested(stack);
            table.row(
                    ++order,
                    stack.name(),
                    json ? needs : String.join(", ", needs),
                    json ? nested : String.join(", ", nested));
        }
        table.print(session.terminal(), json, "no stacks");
        return ExitCode.OK;
    }

    private static List<String> nested(LoadedStack stack) {
        StackArtifact artifact = stack.artifact();
        return artifact == null
                ? stack.files().keySet().stream()
                        .filter(file -> file.endsWith(".yaml") || file.endsWith(".template"))
                        .toList()
                : artifact.nested().stream().map(template -> template.file()).toList();
    }
}
