package dev.kiln.hot.param;

import java.util.Map;

/**
 * The parameters that every stack has. Source: SEMANTICS section 5.4.
 *
 * @param stackName {@code OS::stack_name}
 * @param stackId {@code OS::stack_id}, empty before the stack is stored
 * @param projectId {@code OS::project_id}
 */
public record PseudoParameters(String stackName, String stackId, String projectId) {

    /**
     * The values by the names that templates use.
     *
     * @return three entries
     */
    public Map<String, String> byName() {
        return Map.of("OS::stack_name", stackName, "OS::stack_id", stackId, "OS::project_id", projectId);
    }
}
