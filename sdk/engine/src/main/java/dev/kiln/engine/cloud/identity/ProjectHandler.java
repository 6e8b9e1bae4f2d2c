package dev.kiln.engine.cloud.identity;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Keystone::Project}. */
final class ProjectHandler extends NamedHandler {

    ProjectHandler() {
        super(IdentityKinds.PROJECTS, "Project", true);
    }

    @Override
    void more(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {
        String parent = properties.text("parent");
        fields.put("enabled", properties.flag("enabled", true));
        fields.put("is_domain", false);
        fields.put(
                "parent_id",
                parent == null
                        ? fields.get("domain_id")
                        : Lookup.require(resource, IdentityKinds.PROJECTS, "parent", parent)
                                .id());
        fields.put("tags", properties.list("tags"));
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        if (!resource.cloud().findBy(kind(), "parent_id", object.id()).isEmpty()) {
            throw service()
                    .refusal(
                            resource,
                            403,
                            "Cannot delete the project " + object.id()
                                    + " since it is not a leaf in the hierarchy. Use the cascade option if you want to delete"
                                    + " a whole subtree.");
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Assignments.forget(resource.cloud(), "project_id", object.id());
    }
}
