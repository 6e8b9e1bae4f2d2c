package dev.kiln.cli.view;

import dev.kiln.deploy.inspect.SoftwareConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One software configuration. */
public final class SoftwareConfigView {

    private final Terminal terminal;

    /**
     * A view of a configuration.
     *
     * @param terminal where to
     */
    public SoftwareConfigView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints all that is known of it; for a person, what it applies stands below the rest.
     *
     * @param config the configuration
     * @param json whether as a JSON object
     */
    public void print(SoftwareConfig config, boolean json) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", config.id());
        facts.put("name", config.name());
        facts.put("group", config.group());
        facts.put("created", config.created());
        facts.put("inputs", config.inputs());
        facts.put("outputs", config.outputs());
        facts.put("options", config.options());
        if (json) {
            facts.put("config", config.config());
        }
        new FactsView(terminal).print(facts, json);
        if (!json && config.config() != null && !config.config().equals("")) {
            terminal.line("");
            bare(config);
        }
    }

    /**
     * Prints what it applies and nothing else.
     *
     * @param config the configuration
     */
    public void bare(SoftwareConfig config) {
        Object applied = config.config();
        if (applied instanceof String text) {
            terminal.text(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        } else {
            terminal.line(JsonText.indented(applied));
        }
    }
}
