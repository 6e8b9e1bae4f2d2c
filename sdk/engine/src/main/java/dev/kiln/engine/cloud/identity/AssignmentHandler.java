package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;

/** {@code OS::Keystone::UserRoleAssignment} and {@code OS::Keystone::GroupRoleAssignment}. The id is that of the user or group. */
final class AssignmentHandler implements ResourceHandler {

    private final String property;
    private final String kind;

    AssignmentHandler(String property, String kind) {
        this.property = property;
        this.kind = kind;
    }

    private void assign(ResourceContext resource, Fields properties) {
        String actor = Lookup.require(resource, kind, property, properties.text(property, ""))
                .id();
        Assignments.set(resource, property + "_id", actor, properties.maps("roles"));
        resource.physicalId(actor);
    }

    @Override
    public Progress create(ResourceContext resource) {
        assign(resource, new Fields(resource.properties()));
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        if (!change.changed().isEmpty()) {
            assign(resource, new Fields(change.after()));
        }
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        Assignments.forgetOf(resource);
        return Progress.DONE;
    }
}
