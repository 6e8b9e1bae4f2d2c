package dev.kiln.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code kiln} itself, which only leads to its commands. */
@Command(
        name = "kiln",
        description = "OpenStack Heat stacks as typed Java: synthesize HOT YAML, deploy it, watch it.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nAn APP is one of:%n",
        footer = {
            "  Web.java                  a source file: its main, else its only public Stack",
            "  my.app.Web --classpath .. a class by its name",
            "  app.jar, target/classes   compiled classes",
            "  web.yaml, https://...     a HOT template, with the files that it asks for",
            "",
            "Clouds come from clouds.yaml (--os-cloud, OS_CLOUD) or from OS_* variables.",
            "",
            "Exit codes: 0 done, 1 the cloud or the stack failed, 2 wrong command line,",
            "            3 the app is not valid (nothing was sent), 4 kiln diff found differences,",
            "            70 a fault of Kiln."
        })
public final class KilnCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show requests, and the trace of what goes wrong.")
    private boolean debug;

    /**
     * Whether requests and stack traces are to be shown.
     *
     * @return true with {@code --debug}
     */
    public boolean debug() {
        return debug;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
