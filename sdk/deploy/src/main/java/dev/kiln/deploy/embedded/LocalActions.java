package dev.kiln.deploy.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.action.PlannedResource;
import dev.kiln.deploy.action.ResourceActions;
import dev.kiln.deploy.action.ResourceChange;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.action.StackPreviews;
import dev.kiln.deploy.action.StackSnapshots;
import dev.kiln.deploy.action.StackUpdate;
import dev.kiln.deploy.action.UpdatePreview;
import dev.kiln.deploy.heat.Allowed;
import dev.kiln.deploy.heat.FinishedAction;
import dev.kiln.engine.Engine;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackControl.WholeAction;
import dev.kiln.engine.api.StackView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Does to local stacks what the engine can do. */
final class LocalActions implements StackActions, StackPreviews {

    private final EmbeddedDeployer deployer;
    private final LocalEngine local;

    LocalActions(EmbeddedDeployer deployer, LocalEngine local) {
        this.deployer = deployer;
        this.local = local;
    }

    static StackInfo info(Engine engine, String stack) {
        return LocalViews.stack(EmbeddedDeployer.existing(engine, stack), List.of(), "");
    }

    private RunningAction begin(String action, String stack, BiConsumer<Engine, StackInfo> operation) {
        return LocalRun.begin(local, engine -> {
            StackInfo now = info(engine, stack);
            operation.accept(engine, now);
            return new LocalRun.Begun(action, now);
        });
    }

    @Override
    public RunningAction update(String stack, StackUpdate update) {
        return begin("UPDATE", stack, (engine, now) -> {
            if (update.patch()) {
                engine.patch(now.id(), LocalRequests.of(update));
            } else {
                engine.update(now.id(), LocalRequests.of(update));
            }
        });
    }

    @Override
    public RunningAction cancel(String stack, boolean rollback) {
        StackInfo now = deployer.ask(engine -> info(engine, stack));
        Allowed.cancel(now, rollback);
        String action = rollback ? "CANCEL_UPDATE" : "CANCEL";
        return local.elsewhere()
                .<RunningAction>map(
                        other -> DistantRun.begin(deployer, action, now, () -> other.cancel(now.id(), rollback)))
                .orElseGet(() -> begin(action, now.id(), (engine, still) -> {
                    Allowed.cancel(still, rollback);
                    if (rollback) {
                        engine.cancelUpdate(now.id());
                    } else {
                        engine.cancelWithoutRollback(now.id());
                    }
                }));
    }

    @Override
    public RunningAction suspend(String stack) {
        return unlessDone(stack, WholeAction.SUSPEND);
    }

    @Override
    public RunningAction resume(String stack) {
        return unlessDone(stack, WholeAction.RESUME);
    }

    private RunningAction unlessDone(String stack, WholeAction action) {
        StackInfo now = deployer.ask(engine -> info(engine, stack));
        return now.status().equals(new StackStatus(action.name(), "COMPLETE"))
                ? new FinishedAction(action.name(), now)
                : atRest(now, action);
    }

    @Override
    public RunningAction check(String stack) {
        return atRest(deployer.ask(engine -> info(engine, stack)), WholeAction.CHECK);
    }

    /** Refused at once while something goes on on the stack; while another process works on other stacks, it does this, too. */
    private RunningAction atRest(StackInfo now, WholeAction action) {
        Allowed.atRest(now);
        return local.elsewhere()
                .<RunningAction>map(
                        other -> DistantRun.begin(deployer, action.name(), now, () -> other.act(now.id(), action)))
                .orElseGet(() -> begin(action.name(), now.id(), (engine, still) -> {
                    Allowed.atRest(still);
                    LocalControl.begin(engine, now.id(), action);
                }));
    }

    @Override
    public Map<String, @Nullable Object> export(String stack) {
        return deployer.ask(engine -> engine.export(info(engine, stack).id()));
    }

    @Override
    public Map<String, @Nullable Object> abandon(String stack) {
        Allowed.atRest(deployer.ask(engine -> info(engine, stack)));
        return deployer.act(engine -> {
            StackInfo now = info(engine, stack);
            Allowed.atRest(now);
            Map<String, @Nullable Object> data = engine.abandon(now.id());
            engine.await(now.id(), LocalResourceActions.LONG_ENOUGH);
            return data;
        });
    }

    @Override
    public RunningAction adopt(StackRequest request, Map<String, ? extends @Nullable Object> data) {
        Allowed.adopt(request, data);
        return LocalRun.begin(local, engine -> {
            String id =
                    engine.adopt(request.name(), withTemplateText(data), LocalRequests.of(StackUpdate.patch(request)));
            return new LocalRun.Begun("ADOPT", info(engine, id));
        });
    }

    /** Heat gives the template as a map, the engine as the text that it is. */
    private static Map<String, @Nullable Object> withTemplateText(Map<String, ? extends @Nullable Object> data) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(data);
        if (copy.get("template") instanceof Map<?, ?> template) {
            copy.put("template", new ObjectMapper().valueToTree(template).toString());
        }
        return copy;
    }

    @Override
    public StackPreviews previews() {
        return this;
    }

    @Override
    public List<PlannedResource> ofCreate(StackRequest request) {
        return deployer.ask(engine -> engine.preview().create(request.name(), LocalRequests.of(request)).stream()
                .map(view -> new PlannedResource(view.path(), view.type(), view.requiredBy(), Map.of()))
                .sorted(Comparator.comparing(planned -> String.join("/", planned.path())))
                .toList());
    }

    @Override
    public UpdatePreview ofUpdate(String stack, StackUpdate update) {
        return deployer.ask(engine -> {
            StackView now = EmbeddedDeployer.existing(engine, stack);
            dev.kiln.engine.api.StackRequest request = LocalRequests.of(update);
            dev.kiln.engine.api.UpdatePreview preview = update.patch()
                    ? engine.preview().patch(now.id(), request)
                    : engine.preview().update(now.id(), request);
            Map<String, String> types = new HashMap<>();
            for (ResourceView resource : engine.resources(now.id(), 0)) {
                types.put(resource.name(), resource.type());
            }
            List<ResourceChange> changes = new ArrayList<>();
            for (ResourceChange.Kind kind : ResourceChange.Kind.values()) {
                for (String name : names(preview, kind)) {
                    changes.add(new ResourceChange(kind, now.name(), name, types.getOrDefault(name, "")));
                }
            }
            return new UpdatePreview(changes, preview.failures());
        });
    }

    private static Collection<String> names(dev.kiln.engine.api.UpdatePreview preview, ResourceChange.Kind kind) {
        return switch (kind) {
            case ADDED -> preview.added();
            case DELETED -> preview.deleted();
            case REPLACED -> preview.replaced();
            case UPDATED -> preview.updated();
            case UNCHANGED -> preview.unchanged();
        };
    }

    @Override
    public ResourceActions resources() {
        return new LocalResourceActions(deployer, local);
    }

    @Override
    public StackSnapshots snapshots() {
        return new LocalSnapshots(deployer, local);
    }
}
