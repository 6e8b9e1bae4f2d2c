package dev.kiln.engine.heat;

import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inputs of a config with the values that one deployment gives them. */
final class ConfigInputs {

    private final List<Map<String, @Nullable Object>> inputs = new ArrayList<>();

    /** Declared inputs come first with their values or defaults, then values that nobody declared. */
    ConfigInputs(List<?> declared, Map<?, ?> values) {
        Set<String> names = new HashSet<>();
        for (Object item : declared) {
            Map<String, @Nullable Object> input = new LinkedHashMap<>();
            if (item instanceof Map<?, ?> map) {
                map.forEach((key, value) -> input.put(PythonText.str(key), value));
            }
            String name = String.valueOf(input.get("name"));
            names.add(name);
            input.put("value", values.containsKey(name) ? values.get(name) : input.get("default"));
            inputs.add(input);
        }
        values.forEach((name, value) -> {
            if (!names.contains(PythonText.str(name))) {
                add(PythonText.str(name), value);
            }
        });
    }

    /** Adds what the tools on the server need to know, and how they answer. */
    void addDelivery(ResourceContext deployment, String server, String action, String transport) {
        add("deploy_server_id", server);
        add("deploy_action", action);
        add(
                "deploy_stack_id",
                deployment.stack().name() + "/" + deployment.stack().id());
        add("deploy_resource_name", deployment.name());
        add("deploy_signal_transport", transport);
        switch (transport) {
            case "CFN_SIGNAL", "TEMP_URL_SIGNAL" -> {
                add("deploy_signal_id", SignalUrl.signed(deployment, "signal"));
                add("deploy_signal_verb", transport.equals("CFN_SIGNAL") ? "POST" : "PUT");
            }
            case "HEAT_SIGNAL", "ZAQAR_SIGNAL" -> {
                String token = SignalUrl.token(deployment.data()).orElse("");
                SignalCredentials.of(deployment, token).forEach((name, value) -> add("deploy_" + name, value));
                if (transport.equals("ZAQAR_SIGNAL")) {
                    add("deploy_queue_id", deployment.uuid());
                }
            }
            default -> {
                // nobody answers
            }
        }
    }

    private void add(String name, @Nullable Object value) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("name", name);
        input.put("type", "String");
        input.put("value", value);
        inputs.add(input);
    }

    List<Map<String, @Nullable Object>> all() {
        return inputs;
    }

    /** The values by name. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        inputs.forEach(input -> values.put(String.valueOf(input.get("name")), input.get("value")));
        return values;
    }

    /** The config with the values in the places that name inputs: maps with one key, which says so, and a name. */
    @Nullable
    Object substituted(@Nullable Object config, String key, boolean strict) {
        return substituted(config, key, strict, values());
    }

    private static @Nullable Object substituted(
            @Nullable Object config, String key, boolean strict, Map<String, @Nullable Object> values) {
        if (config instanceof Map<?, ?> map) {
            if (map.size() == 1 && map.get(key) instanceof String name) {
                if (strict && !values.containsKey(name)) {
                    throw new ResourceException(
                            "UserParameterMissing", "The Parameter (" + name + ") was not provided.");
                }
                return values.get(name);
            }
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(PythonText.str(name), substituted(item, key, strict, values)));
            return copy;
        }
        if (config instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(substituted(item, key, strict, values)));
            return copy;
        }
        return config;
    }
}
