package dev.kiln.deploy.heat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.forecast.DeployedStack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads everything of a deployed stack that a forecast needs. */
public final class HeatStacks {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More than Heat lets stacks nest unless told otherwise. */
    private static final int DEPTH = 10;

    private HeatStacks() {}

    /**
     * A stack as Heat has it: five calls.
     *
     * @param heat Heat
     * @param stack the stack's name or id
     * @return the stack, or empty when there is none
     */
    public static Optional<DeployedStack> find(HeatApi heat, String stack) {
        Optional<StackInfo> found = heat.find(stack)
                .filter(one ->
                        !one.status().action().equals("DELETE") || !one.status().isComplete());
        return found.map(info -> {
            Map<String, String> files = new LinkedHashMap<>();
            heat.files(info).forEach((name, text) -> files.put(name, String.valueOf(text)));
            return new DeployedStack(
                    info,
                    json(heat.template(info)),
                    sections(heat.environment(info)),
                    files,
                    heat.resources(info, DEPTH));
        });
    }

    private static Map<String, @Nullable Object> sections(Map<String, @Nullable Object> environment) {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>(environment);
        sections.values().removeIf(section -> section == null);
        return sections;
    }

    private static String json(Map<String, @Nullable Object> template) {
        try {
            return JSON.writeValueAsString(template);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what came as JSON has no JSON form", e);
        }
    }
}
