package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiln software deployment delete}. */
@Command(
        name = "delete",
        description = "Delete software deployments; the software stays on its servers.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software deployment delete 6b9c1a4e-0d3c-4d9a-8a55-2f2a9d2b9a11")
public final class SoftwareDeploymentDeleteCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "The deployments' ids.")
    private List<String> ids = List.of();

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    SoftwareDeploymentDeleteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var software = clouds.open(session).software();
        for (String id : ids) {
            software.deleteDeployment(id);
            session.terminal().line(id + " is deleted");
        }
        return ExitCode.OK;
    }
}
