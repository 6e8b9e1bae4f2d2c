package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.ResourceActions;
import dev.kiln.deploy.action.WaitingHook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Heat can do to single resources. */
final class HeatResourceActions implements ResourceActions {

    private final HeatApi heat;

    HeatResourceActions(HeatApi heat) {
        this.heat = heat;
    }

    @Override
    public void signal(String stack, String resource, @Nullable Object details) {
        StackInfo now = heat.show(stack);
        send("POST", now, resource, "/signal", details == null ? null : ActionJson.text(details), "signal " + resource);
    }

    @Override
    public void markUnhealthy(String stack, String resource, @Nullable String reason) {
        mark(stack, resource, true, reason);
    }

    @Override
    public void markHealthy(String stack, String resource, @Nullable String reason) {
        mark(stack, resource, false, reason);
    }

    private void mark(String stack, String resource, boolean unhealthy, @Nullable String reason) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("mark_unhealthy", unhealthy);
        if (reason != null) {
            body.put("resource_status_reason", reason);
        }
        send("PATCH", heat.show(stack), resource, "", ActionJson.object(body), "mark resource " + resource);
    }

    @Override
    public List<WaitingHook> hooks(String stack, int nested) {
        return HookWaits.of(heat.events(heat.show(stack), nested, null, false, 0));
    }

    @Override
    public void clearHook(String stack, String resource, String hook) {
        StackInfo now = heat.show(stack);
        try {
            send(
                    "POST",
                    now,
                    resource,
                    "/signal",
                    ActionJson.object(Map.of("unset_hook", hook)),
                    "clear the hook " + hook + " of " + resource);
        } catch (DeployException e) {
            throw e.kind() == Kind.REFUSED ? Allowed.noHook(now, e) : e;
        }
    }

    @Override
    public List<String> fireAlarm(String stack, String resource, String state) {
        throw new DeployException(
                Kind.NOT_ALLOWED,
                "Heat fires no alarms; they belong to the cloud's alarm service (`openstack alarm state set`). "
                        + "Signal what the alarm leads to: `kiln stack signal " + stack + " RESOURCE`. "
                        + "Local stacks (--local) can fire alarms.");
    }

    private void send(
            String method, StackInfo stack, String resource, String below, @Nullable String json, String doing) {
        try {
            heat.send(
                    method,
                    stack,
                    "/resources/" + HeatApi.encode(resource) + below,
                    json,
                    doing + " in stack " + stack.name());
        } catch (DeployException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            throw Allowed.noResource(stack, resource, e);
        }
    }
}
