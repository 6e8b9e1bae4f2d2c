package dev.kiln.deploy.template;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.NodeValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of files in one document, made addresses: under {@code get_file} and, where it ends as a template's name does, under {@code
 * type}, anywhere in a template; in an environment the values of the registry. All keys become text, as they do on the way to Heat.
 * Source: SEMANTICS section 11.1.
 */
final class References {

    private static final String RESOURCES = "resources";
    private static final String BASE = "base_url";
    private static final Set<String> NO_TYPES = Set.of(BASE, "hooks", "restricted_actions");

    private final Collector collector;
    private final YamlDocument document;
    private final String url;

    References(Collector collector, YamlDocument document, String url) {
        this.collector = collector;
        this.document = document;
        this.url = url;
    }

    /** A template's content. */
    Node resolve(Node node) {
        return resolve(node, TemplatePath.ROOT);
    }

    private Node resolve(Node node, TemplatePath path) {
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>(list.items().size());
            for (int i = 0; i < list.items().size(); i++) {
                items.add(resolve(list.items().get(i), path.item(i)));
            }
            return new ListNode(items);
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> {
            String name = text(key);
            entries.put(new StringNode(name), entry(name, value, path.key(name)));
        });
        return new MapNode(entries);
    }

    private Node entry(String key, Node value, TemplatePath path) {
        boolean file = key.equals("get_file");
        return value instanceof StringNode name && (file || (key.equals("type") && isTemplate(name.value())))
                ? new StringNode(collector.reference(document, path, url, name.value(), !file))
                : resolve(value, path);
    }

    /** An environment's registry. */
    MapNode registry(MapNode registry) {
        return registry(registry, TemplatePath.of("resource_registry"), url, false);
    }

    private MapNode registry(MapNode map, TemplatePath path, String outerBase, boolean inResources) {
        String base = map.get(BASE) instanceof StringNode given
                ? Urls.resolve(url, given.value().endsWith("/") ? given.value() : given.value() + "/")
                : outerBase;
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> {
            String name = text(key);
            TemplatePath at = path.key(name);
            Node resolved = value;
            if (value instanceof MapNode inner && (inResources || name.equals(RESOURCES))) {
                resolved = registry(inner, at, base, true);
            } else if (value instanceof StringNode type
                    && !NO_TYPES.contains(name)
                    && !type.value().contains("::")) {
                resolved = new StringNode(collector.reference(document, at, base, type.value(), true));
            }
            entries.put(new StringNode(name), resolved);
        });
        return new MapNode(entries);
    }

    private static boolean isTemplate(String type) {
        return type.endsWith(".yaml") || type.endsWith(".template");
    }

    private static String text(Scalar key) {
        return JsonText.keyText(NodeValues.ofScalar(key));
    }
}
