package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.OutputsView;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.inspect.StackInspection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack outputs}. */
@Command(
        name = "outputs",
        aliases = "output",
        description = "List the outputs of a stack, or print the value of one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln stack outputs Stack_demo --json",
            "  kiln stack outputs Stack_demo instance_ip",
            "  eval \"$(kiln stack outputs Stack_demo --format shell)\""
        })
public final class StackOutputsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", description = "The output whose bare value to print.")
    private @Nullable String key;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON: with descriptions and errors.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "env: NAME=VALUE lines as env files have them; shell: export statements; json: values by name.")
    private OutputsView.@Nullable Format format;

    StackOutputsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputsView view = new OutputsView(session.terminal());
        StackInspection stacks = clouds.open(session).stacks();
        String wanted = key;
        List<StackOutput> outputs =
                wanted == null ? stacks.stack(stack).outputs() : List.of(stacks.output(stack, wanted));
        OutputsView.Format chosen = format;
        if (chosen != null) {
            view.print(outputs, chosen);
        } else if (wanted != null) {
            view.bare(outputs.get(0), json);
        } else {
            Table table = new Table("key", "value").whenFilled("description", "error");
            outputs.forEach(output -> table.row(output.key(), output.value(), output.description(), output.error()));
            table.print(session.terminal(), json, "no outputs");
        }
        return ExitCode.OK;
    }
}
