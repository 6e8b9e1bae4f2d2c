package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.FactsView;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.DeployException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack files}. */
@Command(
        name = "files",
        description = "List the files of a stack's template, or print one of them.",
        footerHeading = "%nExamples:%n",
        footer = {"  kiln stack files Stack_demo", "  kiln stack files Stack_demo boot.sh > boot.sh"})
public final class StackFilesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The file to print.")
    private @Nullable String file;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackFilesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, String> files = clouds.open(session).stacks().files(stack);
        String wanted = file;
        if (wanted == null) {
            Table table = new Table("name", "characters").alsoInJson("text");
            files.forEach((name, text) -> table.row(name, text.length(), text));
            table.print(session.terminal(), json, "no files");
            return ExitCode.OK;
        }
        String text = files.get(wanted);
        if (text == null) {
            throw new DeployException(
                    DeployException.Kind.NOT_FOUND,
                    "Stack " + stack + " has no file " + wanted + ". `kiln stack files " + stack
                            + "` shows those that there are.");
        }
        if (json) {
            new FactsView(session.terminal()).print(Map.of("name", wanted, "text", text), true);
        } else {
            session.terminal().text(text);
        }
        return ExitCode.OK;
    }
}
