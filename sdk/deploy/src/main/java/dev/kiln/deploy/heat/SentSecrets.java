package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values in a body for Heat that nobody may see: those of parameters that the template hides, wherever the body gives them, and those
 * of parameters that are called like a secret, since an update of some parameters has no template.
 */
final class SentSecrets {
    private static final Pattern LIKE_A_SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|token|private_?key|adminpass).*");

    private final Set<String> names = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    private SentSecrets() {}

    static Set<String> of(String json) {
        JsonNode body = HeatJson.treeOrEmpty(json);
        SentSecrets secrets = new SentSecrets();
        Map<?, ?> template = secrets.mapping(body.path("template"));
        secrets.hide(template.get("parameters"), "hidden", "default");
        secrets.hide(template.get("Parameters"), "NoEcho", "Default");
        secrets.collect(HeatJson.map(body.path("parameters")));
        List<JsonNode> environments = new ArrayList<>(List.of(body.path("environment")));
        body.path("environment_files")
                .forEach(name -> environments.add(body.path("files").path(name.asText())));
        for (JsonNode environment : environments) {
            Map<?, ?> sections = secrets.mapping(environment);
            secrets.collect(sections.get("parameters"));
            secrets.collect(sections.get("parameter_defaults"));
        }
        return secrets.values;
    }

    private void hide(@Nullable Object definitions, String key, String preset) {
        if (definitions instanceof Map<?, ?> map) {
            map.forEach((name, definition) -> {
                if (definition instanceof Map<?, ?> fields
                        && String.valueOf(fields.get(key)).equalsIgnoreCase("true")) {
                    names.add(String.valueOf(name));
                    add(fields.get(preset));
                }
            });
        }
    }

    private void collect(@Nullable Object parameters) {
        if (parameters instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                String known = String.valueOf(name);
                if (names.contains(known) || LIKE_A_SECRET.matcher(known).matches()) {
                    add(value);
                }
            });
        }
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::add);
        } else if (value instanceof List<?> list) {
            list.forEach(this::add);
        } else if (value != null && !(value instanceof Boolean)) {
            values.add(value.toString());
        }
    }

    /** What a body has as JSON or as a text of YAML. Text that cannot be read is for Heat to refuse. */
    private Map<?, ?> mapping(JsonNode node) {
        if (!node.isTextual()) {
            return HeatJson.map(node);
        }
        if (!mayHide(node.asText())) {
            return Map.of();
        }
        try {
            return NodeValues.ofMap(YamlDocument.parse(node.asText(), "body").root());
        } catch (RuntimeException e) {
            return Map.of();
        }
    }

    /** Reading a long template takes time, and most have nothing to hide. */
    private boolean mayHide(String text) {
        return !names.isEmpty()
                || text.contains("hidden")
                || text.contains("NoEcho")
                || LIKE_A_SECRET.matcher(text.replace('\n', ' ')).matches();
    }
}
