package dev.kiln.deploy.embedded;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.HotReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the engine tells, in the form in which Heat's API tells it. */
final class LocalViews {

    private LocalViews() {}

    static StackInfo stack(StackView stack, List<StackOutput> outputs, String description) {
        return new StackInfo(
                stack.id(),
                stack.name(),
                StackStatus.parse(stack.state()),
                stack.reason(),
                description,
                time(stack.createdAt()),
                text(stack.updatedAt()),
                null,
                stack.parentId(),
                stack.disableRollback(),
                stack.timeout(),
                stack.tags(),
                stack.parameters(),
                outputs);
    }

    /** The stack with its outputs, which are computed now. */
    static StackInfo whole(Engine engine, StackView stack) {
        List<StackOutput> outputs =
                engine.outputs(stack.id()).stream().map(LocalViews::output).toList();
        return stack(stack, outputs, description(engine.template(stack.id())));
    }

    static StackEvent event(EventView view, String stackName) {
        EventRecord event = view.event();
        return new StackEvent(
                event.id(),
                time(event.time()),
                stackName,
                event.stackId(),
                event.resourceName(),
                event.physicalId(),
                StackStatus.parse(event.action() + "_" + event.status()),
                event.reason());
    }

    static StackResource resource(ResourceView resource, Map<String, String> stackNames) {
        List<String> path = resource.path();
        String nested = resource.nestedStackId();
        return new StackResource(
                resource.name(),
                resource.type(),
                resource.physicalId() == null ? "" : resource.physicalId(),
                StackStatus.parse(resource.state()),
                resource.reason(),
                time(resource.updatedAt()),
                resource.requiredBy(),
                stackNames.getOrDefault(resource.stackId(), resource.stackId()),
                resource.stackId(),
                path.size() < 2 ? null : path.get(path.size() - 2),
                nested == null ? null : stackNames.get(nested),
                nested);
    }

    private static StackOutput output(OutputView output) {
        return new StackOutput(
                output.name(),
                output.description() == null ? "" : output.description().toString(),
                output.value(),
                output.error());
    }

    private static String description(String template) {
        Template read = HotReader.read(template, "template").template();
        return read != null && read.description() instanceof StringNode text ? text.value() : "";
    }

    /** As Heat tells times: whole seconds. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time(time);
    }
}
