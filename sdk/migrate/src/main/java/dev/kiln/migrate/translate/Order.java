package dev.kiln.migrate.translate;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.And;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CfnGetAtt;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Not;
import dev.kiln.hot.expr.Or;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The order of declarations: as in the template, but each after what it mentions. In a cycle the order is the template's. */
final class Order {

    private final Map<String, Set<String>> mentions;
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Set<String> begun = new LinkedHashSet<>();

    private Order(Map<String, Set<String>> mentions) {
        this.mentions = mentions;
        mentions.keySet().forEach(this::visit);
    }

    static List<String> ofResources(Template template) {
        Map<String, Set<String>> mentions = new LinkedHashMap<>();
        template.resources().forEach((name, resource) -> mentions.put(name, mentions(resource)));
        return List.copyOf(new Order(mentions).ordered);
    }

    static List<String> ofConditions(Template template) {
        Map<String, Set<String>> mentions = new LinkedHashMap<>();
        template.conditions().forEach((name, definition) -> {
            Set<String> found = new LinkedHashSet<>();
            conditions(definition, found::add);
            mentions.put(name, found);
        });
        return List.copyOf(new Order(mentions).ordered);
    }

    private void visit(String name) {
        if (!begun.add(name)) {
            return;
        }
        for (String mentioned : mentions.getOrDefault(name, Set.of())) {
            if (mentions.containsKey(mentioned)) {
                visit(mentioned);
            }
        }
        ordered.add(name);
    }

    private static Set<String> mentions(ResourceDef resource) {
        Set<String> found = new LinkedHashSet<>(resource.dependsOn());
        List<@Nullable Node> parts = new ArrayList<>();
        parts.add(resource.properties());
        parts.add(resource.metadata());
        parts.add(resource.updatePolicy());
        parts.add(resource.deletionPolicy());
        for (Node part : parts) {
            if (part != null) {
                resources(part, found::add);
            }
        }
        return found;
    }

    private static void resources(Node node, Consumer<String> found) {
        if (node instanceof MapNode map) {
            map.entries().values().forEach(value -> resources(value, found));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> resources(item, found));
        } else if (node instanceof Call call) {
            Node first =
                    call.arguments() instanceof ListNode list && !list.items().isEmpty()
                            ? list.items().get(0)
                            : call.arguments();
            boolean refers = call instanceof GetResource
                    || call instanceof GetAttr
                    || call instanceof CfnRef
                    || call instanceof CfnGetAtt;
            if (refers && first instanceof StringNode name) {
                found.accept(name.value());
            }
            resources(call.arguments(), found);
        }
    }

    private static void conditions(Node node, Consumer<String> found) {
        if (node instanceof StringNode name) {
            found.accept(name.value());
        } else if (node instanceof Not not) {
            conditions(not.arguments(), found);
        } else if ((node instanceof And || node instanceof Or) && ((Call) node).arguments() instanceof ListNode list) {
            list.items().forEach(item -> conditions(item, found));
        }
    }
}
