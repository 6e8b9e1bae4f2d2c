package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack as it is deployed.
 *
 * @param info the stack
 * @param template its template's text, YAML or JSON
 * @param environment its environment by section; the values of hidden parameters are asterisks
 * @param files what its template refers to: text by name
 * @param resources its resources, and those of the stacks that it nests
 */
public record DeployedStack(
        StackInfo info,
        String template,
        Map<String, @Nullable Object> environment,
        Map<String, String> files,
        List<StackResource> resources) {

    /**
     * Copies the collections.
     *
     * @param info the stack
     * @param template its template's text
     * @param environment its environment by section
     * @param files what its template refers to
     * @param resources its resources
     */
    public DeployedStack {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        files = Map.copyOf(files);
        resources = List.copyOf(resources);
    }
}
