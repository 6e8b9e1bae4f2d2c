package dev.kiln.deploy.heat;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.action.ResourceActions;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.action.StackPreviews;
import dev.kiln.deploy.action.StackSnapshots;
import dev.kiln.deploy.action.StackUpdate;
import dev.kiln.deploy.rest.Pause;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does to stacks what Heat's API can do. See {@link StackActions} for examples. */
public final class HeatActions implements StackActions {

    private final HeatApi heat;
    private final Submission submission;

    /**
     * The actions of a Heat.
     *
     * @param heat the Heat to use
     */
    public HeatActions(HeatApi heat) {
        this(heat, Pause.REAL);
    }

    HeatActions(HeatApi heat, Pause pause) {
        this.heat = heat;
        this.submission = new Submission(heat, pause);
    }

    @Override
    public RunningAction update(String stack, StackUpdate update) {
        return submission.begin(
                "UPDATE",
                heat.show(stack),
                now -> heat.send(
                        update.patch() ? "PATCH" : "PUT",
                        now,
                        "",
                        ActionJson.update(update),
                        "update stack " + now.name()));
    }

    @Override
    public RunningAction cancel(String stack, boolean rollback) {
        StackInfo now = heat.show(stack);
        Allowed.cancel(now, rollback);
        return submission.begin(
                rollback ? "CANCEL_UPDATE" : "CANCEL",
                now,
                before -> heat.action(before, rollback ? "cancel_update" : "cancel_without_rollback"));
    }

    @Override
    public RunningAction suspend(String stack) {
        return unlessDone("SUSPEND", heat.show(stack));
    }

    @Override
    public RunningAction resume(String stack) {
        return unlessDone("RESUME", heat.show(stack));
    }

    /** Heat does nothing, not even an event, where the action was the last one. */
    private RunningAction unlessDone(String action, StackInfo stack) {
        return stack.status().equals(new StackStatus(action, "COMPLETE"))
                ? new FinishedAction(action, stack)
                : atRest(action, stack);
    }

    @Override
    public RunningAction check(String stack) {
        return atRest("CHECK", heat.show(stack));
    }

    private RunningAction atRest(String action, StackInfo stack) {
        Allowed.atRest(stack);
        return submission.begin(action, stack, now -> heat.action(now, action.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Map<String, @Nullable Object> export(String stack) {
        StackInfo now = heat.show(stack);
        return HeatJson.map(heat.get(HeatApi.path(now) + "/export", "export stack " + now.name()));
    }

    @Override
    public Map<String, @Nullable Object> abandon(String stack) {
        StackInfo now = heat.show(stack);
        Allowed.atRest(now);
        return HeatJson.map(heat.send("DELETE", now, "/abandon", null, "abandon stack " + now.name()));
    }

    @Override
    public RunningAction adopt(StackRequest request, Map<String, ? extends @Nullable Object> data) {
        Allowed.adopt(request, data);
        return submission.beginNew(
                "ADOPT",
                request.name(),
                () -> heat.post("/stacks", ActionJson.adopt(request, data), "adopt stack " + request.name())
                        .path("stack")
                        .path("id")
                        .asText(""));
    }

    @Override
    public StackPreviews previews() {
        return new HeatPreviews(heat);
    }

    @Override
    public ResourceActions resources() {
        return new HeatResourceActions(heat);
    }

    @Override
    public StackSnapshots snapshots() {
        return new HeatSnapshots(heat, submission);
    }
}
