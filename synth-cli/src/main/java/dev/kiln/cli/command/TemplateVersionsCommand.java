package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.inspect.TemplateVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln template versions}. */
@Command(
        name = "versions",
        description = "List the template versions that the cloud reads.",
        footerHeading = "%nExample:%n",
        footer = "  kiln template versions --os-cloud demo")
public final class TemplateVersionsCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    TemplateVersionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("version", "kind").whenFilled("aliases");
        for (TemplateVersion version : clouds.open(session).catalogue().templateVersions()) {
            table.row(version.version(), version.kind(), version.aliases());
        }
        table.print(session.terminal(), json, "no versions");
        return ExitCode.OK;
    }
}
