package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.FactsView;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.inspect.EventDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack event}. */
@Command(
        name = "event",
        description = "Show one event of a stack.",
        footerHeading = "%nExample:%n",
        footer = "  kiln stack event Stack_demo server 393313be-b066-42ac-83f0-87f962820c02")
public final class StackEventCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "The stack's name or id.")
    private String stack = "";

    @Parameters(index = "1", paramLabel = "RESOURCE", description = "What it happened to.")
    private String resource = "";

    @Parameters(
            index = "2",
            paramLabel = "EVENT",
            description = "The event's id, which `kiln stack events --json` tells.")
    private String event = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StackEventCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        EventDetails details = clouds.open(session).stacks().event(stack, resource, event);
        StackEvent told = details.event();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", told.id());
        facts.put("time", told.time());
        facts.put("stack", told.stackName());
        facts.put("resource", told.resource());
        facts.put("type", details.type());
        facts.put("physical_id", told.physicalId());
        facts.put("status", told.status().toString());
        facts.put("reason", told.reason());
        facts.put("properties", details.properties());
        new FactsView(session.terminal()).print(facts, json);
        return ExitCode.OK;
    }
}
