package dev.kiln.hot.diff;

import dev.kiln.hot.Template;
import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two templates.
 *
 * <p>It is drawn from the templates alone. Parameter values, attributes and what lives in the cloud are not known here; where they
 * decide, the effect is one of the {@code MAY_} ones.
 *
 * @param changes what differs outside of the resources: version, description, parameters, groups, conditions, outputs
 * @param resources each resource that is added, removed, changed, or reached by a consequence, in the order of the new template,
 *     removed ones last
 */
public record TemplateDiff(List<Change> changes, List<ResourceDiff> resources) {

    // Copies, so that the value cannot change.
    /**
     * Copies the lists.
     *
     * @param changes what differs outside of the resources: version, description, parameters, groups, conditions, outputs
     * @param resources each resource that is added, removed, changed, or reached by a consequence, in the order of the new template,
     *     removed ones last
     */
    public TemplateDiff {
        changes = List.copyOf(changes);
        resources = List.copyOf(resources);
    }

    /**
     * Compares two templates.
     *
     * @param before the template that is deployed
     * @param after the template that is to be deployed
     * @param schemas the facts about resource types
     * @return the difference
     */
    public static TemplateDiff between(Template before, Template after, SchemaCatalog schemas) {
        return new TemplateComparison(before, after, schemas).diff();
    }

    /**
     * Whether the two templates mean the same.
     *
     * @return true when nothing differs
     */
    public boolean isEmpty() {
        return changes.isEmpty() && resources.isEmpty();
    }

    /**
     * The difference in one resource.
     *
     * @param name the resource's name
     * @return the difference, or empty when the update does not reach it
     */
    public Optional<ResourceDiff> resource(String name) {
        return resources.stream().filter(diff -> diff.name().equals(name)).findFirst();
    }
}
