package dev.kiln.engine.plan;

import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.UpdateNeed;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.value.PythonEquality;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides what an update does to a resource whose implementing type stays the same. Source: SEMANTICS section 10. */
public final class UpdatePlanner {

    private static final String RESTRICTED = "ResourceActionRestricted";

    private final ResourceContext resource;
    private final String type;
    private final ResourceHandler handler;
    private final PropertyRules rules;

    /**
     * A planner.
     *
     * @param resource the resource
     * @param type its type as the template names it
     * @param handler what its type does
     * @param rules which of its properties may change
     */
    public UpdatePlanner(ResourceContext resource, String type, ResourceHandler handler, PropertyRules rules) {
        this.resource = resource;
        this.type = type;
        this.handler = handler;
        this.rules = rules;
    }

    /**
     * Both versions of a resource.
     *
     * @param before the definition in force
     * @param after the new definition
     * @param beforeValues the property values in force, converted
     * @param afterValues the new property values, converted
     * @param metadata the new metadata, resolved
     * @param updatePolicy the new update policy, converted
     */
    public record Versions(
            FrozenDefinition before,
            FrozenDefinition after,
            Map<String, @Nullable Object> beforeValues,
            Map<String, @Nullable Object> afterValues,
            Map<String, @Nullable Object> metadata,
            Map<String, @Nullable Object> updatePolicy) {}

    /**
     * Decides.
     *
     * @param versions both versions
     * @param restricted the actions that the environment forbids: {@code update}, {@code replace}
     * @return the decision
     */
    public Decision decide(Versions versions, Set<String> restricted) {
        Decision decision = unrestricted(versions);
        if (restricted.isEmpty()) {
            return decision;
        }
        if (decision instanceof Decision.Replace) {
            // what is restricted is looked at before the update begins, so that a replacement shows no update either
            return restricted.contains("replace") ? refused("replace") : new Decision.Replace(false, true);
        }
        boolean updates = decision instanceof Decision.InPlace;
        return updates && restricted.contains("update") ? refused("update") : decision;
    }

    private static Decision refused(String action) {
        return new Decision.Refused(new ResourceException(RESTRICTED, action + " is restricted for resource."), false);
    }

    private Decision unrestricted(Versions versions) {
        UpdateNeed need = handler.updateNeed(resource);
        if (need == UpdateNeed.REPLACE || (need != UpdateNeed.ALWAYS && mustBeReplaced(versions))) {
            return new Decision.Replace(false, true);
        }
        if (need == UpdateNeed.NEVER) {
            return new Decision.Unchanged();
        }
        Map<String, @Nullable Object> changed = changed(versions);
        Set<String> sections = versions.before().differences(versions.after());
        if (need == UpdateNeed.COMPARE && sections.isEmpty() && changed.isEmpty()) {
            return new Decision.Unchanged();
        }
        return change(new ResourceChange(
                versions.beforeValues(),
                versions.afterValues(),
                changed,
                sections,
                versions.metadata(),
                versions.updatePolicy()));
    }

    private boolean mustBeReplaced(Versions versions) {
        boolean failed = resource.status() == Status.FAILED;
        if (failed && (resource.action() == Action.CHECK || handler.needsReplaceFailed(resource))) {
            return true;
        }
        boolean neverMade = resource.action() == Action.INIT && resource.status() == Status.COMPLETE;
        boolean gone = resource.action() == Action.DELETE && resource.status() == Status.COMPLETE;
        return neverMade || gone || handler.needsReplace(resource, versions.afterValues());
    }

    private Decision change(ResourceChange change) {
        Set<String> forbidden = new TreeSet<>(change.changed().keySet());
        forbidden.retainAll(rules.immutable());
        if (!forbidden.isEmpty()) {
            return new Decision.Refused(
                    new ResourceException(
                            "NotSupported",
                            "Update to properties " + String.join(", ", forbidden) + " of " + resource.name() + " ("
                                    + type + ") is not supported."),
                    true);
        }
        if (handler.needsReplaceWith(resource, change)) {
            return new Decision.Replace(true, false);
        }
        return rules.updatable().containsAll(change.changed().keySet())
                ? new Decision.InPlace(change)
                : new Decision.Replace(true, true);
    }

    private static Map<String, @Nullable Object> changed(Versions versions) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        versions.afterValues().forEach((name, value) -> {
            if (!PythonEquality.equal(versions.beforeValues().get(name), value)) {
                changed.put(name, value);
            }
        });
        return Collections.unmodifiableMap(changed);
    }
}
