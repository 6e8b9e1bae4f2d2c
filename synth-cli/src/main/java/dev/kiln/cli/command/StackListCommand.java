package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.Table;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.inspect.StackFilter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln stack list}. */
@Command(
        name = "list",
        description = "List the stacks of the project.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kiln stack list --os-cloud demo --json",
            "  kiln stack list --status FAILED --tag production --sort updated:desc --limit 10"
        })
public final class StackListCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only stacks in these states: CREATE_FAILED, or only FAILED or CREATE.")
    private List<String> statuses = List.of();

    @Option(names = "--name", split = ",", paramLabel = "NAME", description = "Only stacks of these names.")
    private List<String> names = List.of();

    @Option(names = "--tag", split = ",", paramLabel = "TAG", description = "Only stacks with all of these tags.")
    private List<String> tags = List.of();

    @Option(names = "--not-tag", split = ",", paramLabel = "TAG", description = "Only stacks with none of these tags.")
    private List<String> notTags = List.of();

    @Option(names = "--nested", description = "With nested stacks.")
    private boolean nested;

    @Option(names = "--deleted", description = "With deleted stacks, as long as the cloud remembers them.")
    private boolean deleted;

    @Option(names = "--hidden", description = "With stacks that their tags hide.")
    private boolean hidden;

    @Option(
            names = "--sort",
            paramLabel = "KEY[:asc|desc]",
            description = "By created, updated, name or status; ${DEFAULT-VALUE} if not given.")
    private String sort = "created:desc";

    @Option(names = "--limit", paramLabel = "NUMBER", description = "No more than so many.")
    private int limit;

    StackListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String[] order = sort.split(":", -1);
        boolean isDescending = order.length > 1 && order[1].equals("desc");
        if (order.length > 2 || (order.length > 1 && !isDescending && !order[1].equals("asc"))) {
            throw clouds.wrong("--sort is KEY, KEY:asc or KEY:desc, not " + sort);
        }
        StackFilter filter = new StackFilter(
                names, statuses, tags, notTags, nested, deleted, hidden, key(order[0]), isDescending, limit);
        Table table = new Table("name", "status", "created")
                .whenFilled("updated", "deleted")
                .alsoInJson("reason")
                .whenFilled("tags", "parent")
                .and("id");
        for (StackInfo stack : clouds.open(session).stacks().stacks(filter)) {
            table.row(
                    stack.name(),
                    stack.status().toString(),
                    stack.created(),
                    stack.updated(),
                    stack.deleted(),
                    stack.reason(),
                    stack.tags(),
                    stack.parent(),
                    stack.id());
        }
        table.print(session.terminal(), json, "no stacks");
        return ExitCode.OK;
    }

    private StackFilter.Sort key(String name) {
        for (StackFilter.Sort one : StackFilter.Sort.values()) {
            if (one.name().equalsIgnoreCase(name)) {
                return one;
            }
        }
        throw clouds.wrong("--sort knows created, updated, name and status, not " + name);
    }
}
