package dev.kiln.cli.command;

import dev.kiln.cli.ExitCode;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.SoftwareConfigView;
import dev.kiln.deploy.inspect.SoftwareConfigRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln software config create}. */
@Command(
        name = "create",
        description = "Make a software configuration.",
        footerHeading = "%nExample:%n",
        footer = "  kiln software config create hello --group script --config hello.sh --input who=you")
public final class SoftwareConfigCreateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Mixin
    private CloudOptions clouds = new CloudOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "The tool that applies it; ${DEFAULT-VALUE} if not given.")
    private String group = "Heat::Ungrouped";

    @Option(names = "--config", paramLabel = "FILE", description = "What to apply: a text file.")
    private @Nullable Path file;

    @Option(names = "--input", paramLabel = "NAME[=DEFAULT]", description = "An input; may be repeated.")
    private List<String> inputs = List.of();

    @Option(names = "--output", paramLabel = "NAME", description = "An output; may be repeated.")
    private List<String> outputs = List.of();

    @Option(names = "--option", paramLabel = "NAME=VALUE", description = "An option for the tool; may be repeated.")
    private Map<String, String> options = Map.of();

    SoftwareConfigCreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProgramException {
        List<Map<String, @Nullable Object>> declared = new ArrayList<>();
        for (String input : inputs) {
            int equals = input.indexOf('=');
            Map<String, @Nullable Object> one = text(equals < 0 ? input : input.substring(0, equals));
            if (equals >= 0) {
                one.put("default", input.substring(equals + 1));
            }
            declared.add(one);
        }
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        outputs.forEach(output -> told.add(text(output)));
        SoftwareConfigRequest request =
                new SoftwareConfigRequest(name, group, config(), declared, told, new LinkedHashMap<>(options));
        new SoftwareConfigView(session.terminal())
                .print(clouds.open(session).software().createConfig(request), json);
        return ExitCode.OK;
    }

    /** An input or output that is a text. */
    private static Map<String, @Nullable Object> text(String name) {
        Map<String, @Nullable Object> declaration = new LinkedHashMap<>();
        declaration.put("name", name);
        declaration.put("type", "String");
        return declaration;
    }

    private String config() throws ProgramException {
        Path given = file;
        if (given == null) {
            return "";
        }
        try {
            return Files.readString(session.workingDirectory().resolve(given));
        } catch (IOException e) {
            throw new ProgramException("cannot read " + given + ": " + e, "give the path of a text file in UTF-8", e);
        }
    }
}
