package dev.kiln.schema.files;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * YAML for people: maps as blocks, what holds scalars only on one line. Jackson's generator has one style for all, so this
 * one stands on SnakeYAML, which quotes what YAML would otherwise read as something else.
 */
final class YamlText {

    private static final int WIDTH = 110;

    private YamlText() {}

    static String of(Map<String, Object> value) {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter out = new StringWriter();
        new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options)
                .serialize(map(value, FlowStyle.BLOCK), out);
        return out.toString();
    }

    private static Node node(@Nullable Object value) {
        if (value == null) {
            return scalar(Tag.NULL, "null");
        } else if (value instanceof Map<?, ?> map) {
            return map(map, map.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        } else if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Boolean) {
            return scalar(Tag.BOOL, value);
        } else if (value instanceof Long) {
            return scalar(Tag.INT, value);
        } else if (value instanceof Double) {
            return scalar(Tag.FLOAT, value);
        }
        String text = value.toString();
        return new ScalarNode(Tag.STR, text, null, null, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    private static Node map(Map<?, ?> map, FlowStyle style) {
        List<NodeTuple> entries = new ArrayList<>();
        map.forEach((key, value) -> entries.add(new NodeTuple(node(key), node(value))));
        return new MappingNode(Tag.MAP, entries, style);
    }

    private static Node list(List<?> list) {
        boolean scalars = list.stream().noneMatch(i -> i instanceof Map || i instanceof List);
        return new SequenceNode(
                Tag.SEQ, list.stream().map(YamlText::item).toList(), scalars ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** A rule on one line; a constraint with its kind first and its bounds on the same line. */
    private static Node item(Object item) {
        if (item instanceof Map<?, ?> map && map.size() > 1 && isShort(map)) {
            return map(map, FlowStyle.FLOW);
        }
        if (item instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            if (only.getValue() instanceof Map<?, ?> inner && isShort(inner)) {
                NodeTuple tuple = new NodeTuple(node(only.getKey()), map(inner, FlowStyle.FLOW));
                return new MappingNode(Tag.MAP, List.of(tuple), FlowStyle.BLOCK);
            }
        }
        return node(item);
    }

    private static boolean isShort(Map<?, ?> map) {
        return map.values().stream()
                .noneMatch(v -> v instanceof Map || String.valueOf(v).contains("\n"));
    }

    private static Node scalar(Tag tag, Object value) {
        return new ScalarNode(tag, value.toString(), null, null, ScalarStyle.PLAIN);
    }
}
