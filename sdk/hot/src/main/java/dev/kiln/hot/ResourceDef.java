package dev.kiln.hot;

import dev.kiln.hot.expr.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the {@code resources} section. A null component is a key that is not written. Source: SEMANTICS section 1.4.
 *
 * @param type the resource type, for example {@code OS::Nova::Server}
 * @param properties a map of properties, or one function that gives it
 * @param metadata a map, or one function that gives it
 * @param dependsOn names of resources that must be complete first; empty when the key is not written
 * @param updatePolicy a map, or null
 * @param deletionPolicy a string or a function, or null
 * @param externalId the id of an object that exists already, or null
 * @param condition a condition's name, a boolean or a condition function, or null
 * @param description any text, or null
 */
public record ResourceDef(
        String type,
        @Nullable Node properties,
        @Nullable Node metadata,
        List<String> dependsOn,
        @Nullable Node updatePolicy,
        @Nullable Node deletionPolicy,
        @Nullable Node externalId,
        @Nullable Node condition,
        @Nullable Node description) {

    /**
     * Copies the list.
     *
     * @param type the resource type, for example {@code OS::Nova::Server}
     * @param properties a map of properties, or one function that gives it
     * @param metadata a map, or one function that gives it
     * @param dependsOn names of resources that must be complete first; empty when the key is not written
     * @param updatePolicy a map, or null
     * @param deletionPolicy a string or a function, or null
     * @param externalId the id of an object that exists already, or null
     * @param condition a condition's name, a boolean or a condition function, or null
     * @param description any text, or null
     */
    public ResourceDef {
        dependsOn = List.copyOf(dependsOn);
    }
}
