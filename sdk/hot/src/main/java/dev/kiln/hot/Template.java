package dev.kiln.hot;

import dev.kiln.hot.expr.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed HOT template. Maps keep the order in which entries were written. Source: SEMANTICS section 1.3.
 *
 * @param version the version of the language, which decides what is a function and what is data
 * @param versionText the version as written, its date or its alias
 * @param description any value, most often text, or null
 * @param parameterGroups the groups, empty when there are none
 * @param parameters the parameters by name
 * @param conditions the conditions by name: booleans or condition functions
 * @param resources the resources by name
 * @param outputs the outputs by name
 */
public record Template(
        HotVersion version,
        String versionText,
        @Nullable Node description,
        List<ParameterGroup> parameterGroups,
        Map<String, ParameterDef> parameters,
        Map<String, Node> conditions,
        Map<String, ResourceDef> resources,
        Map<String, OutputDef> outputs) {

    /**
     * Copies the list and the maps, which keep their order.
     *
     * @param version the version of the language, which decides what is a function and what is data
     * @param versionText the version as written, its date or its alias
     * @param description any value, most often text, or null
     * @param parameterGroups the groups, empty when there are none
     * @param parameters the parameters by name
     * @param conditions the conditions by name: booleans or condition functions
     * @param resources the resources by name
     * @param outputs the outputs by name
     */
    public Template {
        parameterGroups = List.copyOf(parameterGroups);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /**
     * A template that has nothing.
     *
     * @param version the version of the language
     * @return a template without resources
     */
    public static Template empty(HotVersion version) {
        return new Template(version, version.date(), null, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * This template with other parameters.
     *
     * @param others all its parameters by name
     * @return the changed template
     */
    public Template withParameters(Map<String, ParameterDef> others) {
        return new Template(version, versionText, description, parameterGroups, others, conditions, resources, outputs);
    }

    /**
     * This template with other conditions.
     *
     * @param others all its conditions by name
     * @return the changed template
     */
    public Template withConditions(Map<String, Node> others) {
        return new Template(version, versionText, description, parameterGroups, parameters, others, resources, outputs);
    }

    /**
     * This template with other resources.
     *
     * @param others all its resources by name
     * @return the changed template
     */
    public Template withResources(Map<String, ResourceDef> others) {
        return new Template(
                version, versionText, description, parameterGroups, parameters, conditions, others, outputs);
    }

    /**
     * This template with other outputs.
     *
     * @param others all its outputs by name
     * @return the changed template
     */
    public Template withOutputs(Map<String, OutputDef> others) {
        return new Template(
                version, versionText, description, parameterGroups, parameters, conditions, resources, others);
    }
}
