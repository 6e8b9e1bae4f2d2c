package dev.kiln.cli.view;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.app.StackOutcome;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a stack, as other programs read it. */
final class OutcomeJson {

    private OutcomeJson() {}

    static Map<String, @Nullable Object> of(StackOutcome outcome, Function<TemplatePath, Optional<Location>> sources) {
        DeployResult result = outcome.result();
        DeployException failure = outcome.failure();
        StackInfo stack = result != null
                ? result.stack()
                : failure instanceof StackFailedException failed ? failed.stack() : null;
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", outcome.stack());
        object.put("outcome", outcome.verdict().name().toLowerCase(Locale.ROOT));
        object.put("action", result == null ? null : result.action());
        object.put("id", stack == null ? null : stack.id());
        object.put("status", stack == null ? null : stack.status().toString());
        object.put("reason", failure == null ? outcome.reason() : failure.getMessage());
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        if (result != null) {
            result.outputs().forEach(output -> outputs.put(output.key(), output.value()));
        }
        object.put("outputs", outputs);
        object.put("failures", failures(failure, sources));
        return object;
    }

    private static List<Map<String, @Nullable Object>> failures(
            @Nullable DeployException failure, Function<TemplatePath, Optional<Location>> sources) {
        List<Map<String, @Nullable Object>> failures = new ArrayList<>();
        if (failure instanceof StackFailedException failed) {
            for (StackFailure cause : failed.failures()) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                object.put("stack", cause.stack());
                object.put("resource", cause.resource());
                object.put("status", cause.status().toString());
                object.put("reason", cause.reason());
                object.put(
                        "source",
                        sources.apply(cause.path()).map(Location::toString).orElse(null));
                failures.add(object);
            }
        }
        return failures;
    }
}
