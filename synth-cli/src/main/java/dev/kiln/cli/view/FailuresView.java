package dev.kiln.cli.view;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.inspect.FailureDetails;
import dev.kiln.deploy.inspect.SoftwareRun;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which resources failed by themselves, why, on which line of the program, and what software said. */
public final class FailuresView {

    private static final int END = 20;

    private final Terminal terminal;
    private final Function<TemplatePath, Optional<Location>> sources;
    private final boolean full;

    /**
     * A view of failures.
     *
     * @param terminal where to
     * @param sources the user's line behind a place of the template
     * @param full whether all that software printed is shown, not only the last lines
     */
    public FailuresView(Terminal terminal, Function<TemplatePath, Optional<Location>> sources, boolean full) {
        this.terminal = terminal;
        this.sources = sources;
        this.full = full;
    }

    /**
     * Prints the failures of a stack.
     *
     * @param stack the stack
     * @param failures its failures
     * @param json whether as a JSON list of objects
     */
    public void print(StackInfo stack, List<FailureDetails> failures, boolean json) {
        if (json) {
            terminal.line(JsonText.indented(failures.stream().map(this::object).toList()));
            return;
        }
        Style style = terminal.outStyle();
        String reason = stack.status().isFailed() && !stack.reason().isEmpty() ? ": " + stack.reason() : "";
        terminal.line(
                style.bold(stack.name()) + " is " + style.status(stack.status().toString()) + reason);
        if (failures.isEmpty()) {
            terminal.line("no resource has failed");
        }
        int number = 0;
        for (FailureDetails failure : failures) {
            String line = sources.apply(failure.failure().path())
                    .map(location -> style.bold(location.toString()) + ": ")
                    .orElse("");
            String type = failure.type().isEmpty() ? "" : " (" + failure.type() + ")";
            terminal.line(++number + ". " + line + String.join("/", failure.path()) + type + " "
                    + style.status(failure.failure().status().toString()) + ": "
                    + failure.failure().reason());
            failure.failure().advice().ifPresent(advice -> terminal.line("   " + advice));
            SoftwareRun run = failure.run();
            if (run != null) {
                if (run.statusCode() != null) {
                    terminal.line("   deploy_status_code: " + run.statusCode());
                }
                print("deploy_stdout", run.stdout());
                print("deploy_stderr", run.stderr());
            }
        }
    }

    private void print(String name, String text) {
        List<String> lines =
                text.isBlank() ? List.of() : text.stripTrailing().lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        int from = full ? 0 : Math.max(0, lines.size() - END);
        String left = from == 0 ? "" : " (the last " + END + " of " + lines.size() + " lines; --full shows all)";
        terminal.line("   " + name + ":" + left);
        lines.subList(from, lines.size()).forEach(line -> terminal.line("     " + line));
    }

    private Map<String, @Nullable Object> object(FailureDetails details) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("stack", details.failure().stack());
        object.put("path", new ArrayList<>(details.path()));
        object.put("type", details.type());
        object.put("physical_id", details.physicalId());
        object.put("status", details.failure().status().toString());
        object.put("reason", details.failure().reason());
        object.put("place", details.failure().path().toString());
        object.put(
                "source",
                sources.apply(details.failure().path()).map(Location::toString).orElse(null));
        SoftwareRun run = details.run();
        if (run != null) {
            Map<String, @Nullable Object> software = new LinkedHashMap<>();
            software.put("id", run.deployment());
            software.put("deploy_stdout", run.stdout());
            software.put("deploy_stderr", run.stderr());
            software.put("deploy_status_code", run.statusCode());
            object.put("deployment", software);
        }
        return object;
    }
}
