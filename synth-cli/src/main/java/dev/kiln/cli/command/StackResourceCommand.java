package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.FactsView;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.inspect.ResourceDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack resource}. */
@Command(
        name = "resource",
        description = "Show a resource with its attributes.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack resource Stack_demo server --json")
public final class StackResourceCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "The resource's name.")
    private String resource = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--attribute",
            split = ",",
            paramLabel = "NAME",
            description = "More attributes, for types that accept any.")
    private List<String> attributes = List.of();

    StackResourceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ResourceDetails details = clouds.open(session).stacks().resource(stack, resource, attributes);
        StackResource found = details.resource();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", found.name());
        facts.put("type", found.type());
        facts.put("description", details.description());
        facts.put("status", found.status().toString());
        facts.put("reason", found.reason());
        facts.put("physical_id", found.physicalId());
        facts.put("created", details.created());
        facts.put("updated", found.updated());
        facts.put("required_by", found.requiredBy());
        facts.put("stack", found.stackName());
        facts.put("stack_id", found.stackId());
        facts.put("parent", found.parent());
        facts.put("nested_stack", found.nestedStackName());
        facts.put("nested_stack_id", found.nestedStackId());
        facts.put("links", details.links());
        facts.put("attributes", details.attributes());
        new FactsView(session.terminal()).print(facts, json);
        return ExitCode.OK;
    }
}
