package dev.kiln.engine.group;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.heat.StackHandler;
import dev.kiln.hot.Template;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code OS::Heat::SoftwareDeploymentGroup}, {@code OS::Heat::StructuredDeploymentGroup} and their older names: one config
 * for several servers. Attributes are maps of what the deployments have.
 */
public final class DeploymentGroupHandler extends StackHandler {

    private static final String ATTRIBUTES = "attributes";
    private static final Map<String, String> OF_ONE = Map.of(
            "deploy_stdouts", "deploy_stdout",
            "deploy_stderrs", "deploy_stderr",
            "deploy_status_codes", "deploy_status_code");

    private final ResourceGroupHandler asGroup = new ResourceGroupHandler();
    private final String memberType;

    /**
     * A group.
     *
     * @param memberType the type of its members
     */
    public DeploymentGroupHandler(String memberType) {
        this.memberType = memberType;
    }

    @Override
    public Progress create(ResourceContext resource) {
        DeploymentMembers members = new DeploymentMembers(memberType, resource.properties());
        if (resource.updatePolicy().get("batch_create") instanceof Map<?, ?> policy && members.size() > 0) {
            return RollingSteps.named(resource, members, RollingPolicy.ofHeat(policy), all -> template(resource, all));
        }
        return resource.nested().create(template(resource, members.all()), Map.of());
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        DeploymentMembers members = new DeploymentMembers(memberType, change.after());
        if (change.updatePolicy().get("rolling_update") instanceof Map<?, ?> policy
                && !change.changed().isEmpty()) {
            return RollingSteps.named(resource, members, RollingPolicy.ofHeat(policy), all -> template(resource, all));
        }
        return resource.nested().update(template(resource, members.all()), Map.of());
    }

    private static Template template(ResourceContext resource, Map<String, ?> definitions) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (List<Object> referenced : resource.referencedAttributes()) {
            String attribute = ofOne(PythonText.str(referenced.get(0)));
            Map<String, Object> values = new LinkedHashMap<>();
            definitions.keySet().forEach(name -> values.put(name, GroupTemplate.attribute(name, List.of(attribute))));
            outputs.put(ATTRIBUTES + ", " + attribute, values);
        }
        outputs.put("refs_map", GroupTemplate.references(definitions.keySet()));
        return GroupTemplate.of(definitions, outputs);
    }

    private static String ofOne(String attribute) {
        return OF_ONE.getOrDefault(attribute, attribute);
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return true;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        return AttributePath.select(asGroup.attribute(resource, ATTRIBUTES, List.of(ofOne(attribute))), path);
    }
}
