package dev.kiln.cli.view;

import dev.kiln.deploy.inspect.SoftwareDeployment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One software deployment. */
public final class SoftwareDeploymentView {

    private final Terminal terminal;

    /**
     * A view of a deployment.
     *
     * @param terminal where to
     */
    public SoftwareDeploymentView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints all that is known of it.
     *
     * @param deployment the deployment
     * @param json whether as a JSON object
     */
    public void print(SoftwareDeployment deployment, boolean json) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", deployment.id());
        facts.put("config", deployment.config());
        facts.put("server", deployment.server());
        facts.put("action", deployment.action());
        facts.put("status", deployment.status());
        facts.put("reason", deployment.reason());
        facts.put("created", deployment.created());
        facts.put("updated", deployment.updated());
        facts.put("inputs", deployment.inputs());
        facts.put("outputs", deployment.outputs());
        new FactsView(terminal).print(facts, json);
    }
}
