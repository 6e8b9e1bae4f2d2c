package dev.kiln.migrate.cfn;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Translates calls of CloudFormation's functions: to HOT's own where there is one, else left as they are, for version 2013-05-23 has
 * them. A mapping becomes a parameter of type json with the mapping as its default. Source: SEMANTICS section 3.
 */
final class CfnFunctions {

    /** What Heat gives for {@code AWS::Region}. */
    private static final String REGION = "ap-southeast-1";

    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::StackName", "OS::stack_name",
            "AWS::StackId", "OS::stack_id",
            "AWS::AccountId", "OS::project_id");

    private static final Map<String, String> CONDITIONS =
            Map.of("Fn::Equals", "equals", "Fn::Not", "not", "Fn::And", "and", "Fn::Or", "or");

    /** What works in version 2013-05-23 as it is. */
    private static final Set<String> KEPT =
            Set.of("Fn::Select", "Fn::Split", "Fn::GetAZs", "Fn::MemberListToMap", "Fn::ResourceFacade");

    private final MapNode root;
    private final BiConsumer<TemplatePath, String> refuse;
    private final Map<String, Node> mappings = new LinkedHashMap<>();

    CfnFunctions(MapNode root, BiConsumer<TemplatePath, String> refuse) {
        this.root = root;
        this.refuse = refuse;
    }

    /** The parameters that stand for the mappings used so far. */
    Map<String, Node> mappings() {
        return mappings;
    }

    Node value(TemplatePath path, Node node) {
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                items.add(value(path.item(i), list.items().get(i)));
            }
            return new ListNode(items);
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        if (map.entries().size() == 1
                && map.entries().keySet().iterator().next() instanceof StringNode name
                && (name.value().equals("Ref") || name.value().startsWith("Fn::"))) {
            return call(
                    path.key(name.value()),
                    name.value(),
                    map.entries().values().iterator().next());
        }
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, item) -> entries.put(
                        key, value(path.key(key instanceof StringNode text ? text.value() : key.toString()), item)));
        return new MapNode(entries);
    }

    private Node call(TemplatePath path, String function, Node arguments) {
        return switch (function) {
            case "Ref" -> reference(path, arguments);
            case "Fn::GetAtt" -> hot("get_attr", value(path, arguments));
            case "Fn::Join" -> hot(joins(arguments) ? "list_join" : "Fn::Join", value(path, arguments));
            case "Fn::Base64" -> value(path, arguments); // Heat's gives the text as it is
            case "Fn::Replace" -> replace(path, arguments);
            case "Fn::FindInMap" -> findInMap(path, arguments);
            case "Fn::If" -> choice(path, arguments);
            default -> {
                if (!KEPT.contains(function)) {
                    refuse.accept(path, "HOT has no counterpart of " + function);
                } else if (root.get("Conditions") != null) {
                    refuse.accept(path, "no version of HOT has both conditions and " + function);
                }
                yield hot(function, value(path, arguments));
            }
        };
    }

    private Node reference(TemplatePath path, Node target) {
        if (!(target instanceof StringNode name)) {
            refuse.accept(path, "what it refers to is computed");
            return target;
        }
        if (name.value().equals("AWS::Region")) {
            return new StringNode(REGION);
        } else if (PSEUDO.containsKey(name.value())) {
            return hot("get_param", new StringNode(PSEUDO.getOrDefault(name.value(), name.value())));
        } else if (name.value().startsWith("AWS::")) {
            refuse.accept(path, "HOT has no counterpart of " + name.value());
        }
        boolean resource = root.get("Resources") instanceof MapNode resources && resources.get(name.value()) != null;
        return hot(resource ? "get_resource" : "get_param", name);
    }

    private static boolean joins(Node arguments) {
        return arguments instanceof ListNode list
                && list.items().size() == 2
                && list.items().get(0) instanceof StringNode;
    }

    private Node replace(TemplatePath path, Node arguments) {
        if (arguments instanceof ListNode list && list.items().size() == 2) {
            Map<String, Node> parts = new LinkedHashMap<>();
            parts.put("template", value(path.item(1), list.items().get(1)));
            parts.put("params", value(path.item(0), list.items().get(0)));
            return hot("str_replace", MapNode.of(parts));
        }
        return hot("Fn::Replace", value(path, arguments));
    }

    private Node findInMap(TemplatePath path, Node arguments) {
        if (!(arguments instanceof ListNode list)
                || list.items().size() != 3
                || !(list.items().get(0) instanceof StringNode name)
                || !(root.get("Mappings") instanceof MapNode all)
                || !(all.get(name.value()) instanceof MapNode mapping)) {
            refuse.accept(path, "the mapping is computed, or not there");
            return arguments;
        }
        String parameter = name.value();
        while ((root.get("Parameters") instanceof MapNode parameters && parameters.get(parameter) != null)
                || (root.get("Resources") instanceof MapNode resources && resources.get(parameter) != null)) {
            parameter += "Mapping";
        }
        Map<String, Node> definition = new LinkedHashMap<>();
        definition.put("type", new StringNode("json"));
        definition.put("default", mapping);
        mappings.put(parameter, MapNode.of(definition));
        return hot(
                "get_param",
                ListNode.of(
                        new StringNode(parameter),
                        value(path.item(1), list.items().get(1)),
                        value(path.item(2), list.items().get(2))));
    }

    private Node choice(TemplatePath path, Node arguments) {
        if (!(arguments instanceof ListNode list) || list.items().size() != 3) {
            refuse.accept(path, "it needs a condition and two values");
            return arguments;
        }
        return hot(
                "if",
                ListNode.of(
                        condition(path.item(0), list.items().get(0)),
                        value(path.item(1), list.items().get(1)),
                        value(path.item(2), list.items().get(2))));
    }

    /** A condition: a function of conditions, or the name of another. */
    Node condition(TemplatePath path, Node node) {
        if (node instanceof MapNode map
                && map.entries().size() == 1
                && map.entries().keySet().iterator().next() instanceof StringNode name) {
            Node arguments = map.entries().values().iterator().next();
            TemplatePath within = path.key(name.value());
            if (name.value().equals("Condition")) {
                return arguments;
            }
            String function = CONDITIONS.get(name.value());
            if (function != null && arguments instanceof ListNode list) {
                List<Node> items = list.items().stream()
                        .map(item -> condition(within, item))
                        .toList();
                return hot(function, function.equals("not") && items.size() == 1 ? items.get(0) : new ListNode(items));
            }
            return value(path, node);
        }
        return node;
    }

    private static Node hot(String function, Node arguments) {
        return MapNode.of(Map.of(function, arguments));
    }
}
