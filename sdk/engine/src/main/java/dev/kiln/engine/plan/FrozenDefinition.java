package dev.kiln.engine.plan;

import dev.kiln.hot.value.PythonEquality;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A resource's definition with every function resolved. Two definitions with equal values are the same, whatever was written; only
 * the description does not count.
 *
 * @param type the type as the template names it
 * @param properties the property values as given, without defaults; null when the key is not written
 * @param metadata the metadata, or null when the key is not written
 * @param dependsOn the names in the order written
 * @param updatePolicy the update policy, or null when the key is not written
 * @param deletionPolicy the deletion policy, or null when the key is not written
 * @param externalId the id of an object that exists already, or null
 * @param condition the condition as written, with functions resolved, or null
 */
public record FrozenDefinition(
        String type,
        @Nullable Object properties,
        @Nullable Object metadata,
        List<String> dependsOn,
        @Nullable Object updatePolicy,
        @Nullable Object deletionPolicy,
        @Nullable String externalId,
        @Nullable Object condition) {

    /**
     * A definition that has been resolved already; the list of names is copied, the values are taken as they are.
     *
     * @param type the type as the template names it
     * @param properties the property values as given, without defaults; null when the key is not written
     * @param metadata the metadata, or null when the key is not written
     * @param dependsOn the names in the order written
     * @param updatePolicy the update policy, or null when the key is not written
     * @param deletionPolicy the deletion policy, or null when the key is not written
     * @param externalId the id of an object that exists already, or null
     * @param condition the condition as written, with functions resolved, or null
     */
    public FrozenDefinition {
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * The same definition with property values that were resolved at another time.
     *
     * @param values the values, or null to leave the definition as it is
     * @return the definition
     */
    public FrozenDefinition withProperties(@Nullable Map<String, @Nullable Object> values) {
        if (values == null) {
            return this;
        }
        Object other = values.isEmpty() && properties == null ? null : values;
        return new FrozenDefinition(
                type, other, metadata, dependsOn, updatePolicy, deletionPolicy, externalId, condition);
    }

    /**
     * The sections in which another definition differs.
     *
     * @param other the other definition
     * @return the names of the sections as a template has them, sorted; empty when nothing differs
     */
    public Set<String> differences(FrozenDefinition other) {
        Set<String> sections = new TreeSet<>();
        add(sections, "type", type, other.type);
        add(sections, "properties", properties, other.properties);
        add(sections, "metadata", metadata, other.metadata);
        add(sections, "depends_on", dependsOn, other.dependsOn);
        add(sections, "update_policy", updatePolicy, other.updatePolicy);
        add(sections, "deletion_policy", deletionPolicy, other.deletionPolicy);
        add(sections, "external_id", externalId, other.externalId);
        add(sections, "condition", condition, other.condition);
        return sections;
    }

    private static void add(Set<String> sections, String name, @Nullable Object mine, @Nullable Object others) {
        if (!PythonEquality.equal(mine, others)) {
            sections.add(name);
        }
    }
}
