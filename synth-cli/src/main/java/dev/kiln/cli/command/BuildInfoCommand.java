package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.view.FactsView;
import dev.kiln.deploy.inspect.BuildInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln build-info}. */
@Command(
        name = "build-info",
        description = "Show what the orchestration service was built from.",
        footerHeading = "%nExample:%n",
        footer = "  kiln build-info --os-cloud demo")
public final class BuildInfoCommand implements NamedAlone {

    private final Session session;

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    BuildInfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        BuildInfo build = clouds.open(session).catalogue().buildInfo();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("api", build.api());
        facts.put("engine", build.engine());
        new FactsView(session.terminal()).print(facts, json);
        return ExitCode.OK;
    }
}
