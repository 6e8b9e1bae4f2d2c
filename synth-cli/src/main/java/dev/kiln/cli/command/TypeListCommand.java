package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.inspect.TypeFilter;
import dev.kiln.deploy.inspect.TypeInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln type list}. */
@Command(
        name = "list",
        description = "List the resource types.",
        footerHeading = "%nExample:%n",
        footer = "  kiln type list --name Neutron --os-cloud demo")
public final class TypeListCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = "Only types in whose names this regular expression is found.")
    private @Nullable String name;

    @Option(
            names = "--support",
            paramLabel = "STATUS",
            description = "Only types of this status: SUPPORTED, DEPRECATED, UNSUPPORTED or HIDDEN.")
    private @Nullable String support;

    @Option(
            names = "--since",
            paramLabel = "VERSION",
            description = "Only types that have their status since this version of Heat, for example 5.0.0.")
    private @Nullable String version;

    TypeListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("name", "description");
        for (TypeInfo type : clouds.open(session).catalogue().types(new TypeFilter(name, support, version))) {
            table.row(type.name(), json ? type.description() : firstSentence(type.description()));
        }
        table.print(session.terminal(), json, "no types");
        return ExitCode.OK;
    }

    private static String firstSentence(String text) {
        String line = text.strip().split("\\n\\s*\\n", 2)[0];
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
