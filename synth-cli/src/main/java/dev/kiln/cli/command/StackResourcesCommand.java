package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.inspect.ResourceFilter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack resources}. */
@Command(
        name = "resources",
        description = "List what a stack consists of.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln stack resources Stack_demo --json",
            "  kiln stack resources Stack_demo --nested 2 --status FAILED"
        })
public final class StackResourcesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--nested", paramLabel = "DEPTH", description = "Levels of nested stacks to include.")
    private int nested;

    @Option(names = "--name", split = ",", paramLabel = "NAME", description = "Only resources of these names.")
    private List<String> names = List.of();

    @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "Only resources of these types.")
    private List<String> types = List.of();

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only resources in these states: CREATE_FAILED, or only FAILED or CREATE.")
    private List<String> statuses = List.of();

    StackResourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("name", "type", "status", "physical_id")
                .whenFilled("parent")
                .alsoInJson("stack", "stack_id", "required_by", "reason", "nested_stack")
                .and("updated");
        ResourceFilter filter = new ResourceFilter(nested, names, types, statuses);
        for (StackResource resource : clouds.open(session).stacks().resources(stack, filter)) {
            table.row(
                    resource.name(),
                    resource.type(),
                    resource.status().toString(),
                    resource.physicalId(),
                    resource.parent(),
                    resource.stackName(),
                    resource.stackId(),
                    resource.requiredBy(),
                    resource.reason(),
                    resource.nestedStackName(),
                    resource.updated());
        }
        table.print(session.terminal(), json, "no resources");
        return ExitCode.OK;
    }
}
