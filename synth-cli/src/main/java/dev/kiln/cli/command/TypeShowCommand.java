package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.TypeView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln type show}. */
@Command(
        name = "show",
        description = "Show the properties and attributes of a resource type.",
        footerHeading = "%nExample:%n",
        footer = "  kiln type show OS::Nova::Server --os-cloud demo")
public final class TypeShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type's name.")
    private String type = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    TypeShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new TypeView(session.terminal()).print(clouds.open(session).catalogue().type(type), json);
        return ExitCode.OK;
    }
}
