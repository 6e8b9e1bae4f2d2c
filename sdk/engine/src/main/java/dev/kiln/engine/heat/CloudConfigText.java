package dev.kiln.engine.heat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A cloud-init configuration as text: a line that says so, and YAML with its keys in order. */
final class CloudConfigText {

    private CloudConfigText() {}

    static String of(@Nullable Object config) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(false);
        return "#cloud-config\n" + new Yaml(options).dump(config == null ? Map.of() : sorted(config));
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CloudConfigText::sorted).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, @Nullable Object> inOrder = new TreeMap<>();
        map.forEach((key, item) -> inOrder.put(String.valueOf(key), sorted(item)));
        return new LinkedHashMap<>(inOrder);
    }
}
