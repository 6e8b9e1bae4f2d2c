package dev.kiln.hot;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template needs of the language, whatever version it declares: for messages such as "{@code filter} needs 2017-02-24".
 * A map that a newer version would take for a call counts as one. Source: SEMANTICS section 1.2.
 */
public final class VersionNeeds {

    private final List<VersionNeed> needs = new ArrayList<>();

    private VersionNeeds() {}

    /**
     * Everything in a template that the first version does not have.
     *
     * @param template the template
     * @return the needs in the order of the template
     */
    public static List<VersionNeed> of(Template template) {
        VersionNeeds found = new VersionNeeds();
        found.template(template);
        return List.copyOf(found.needs);
    }

    /**
     * The lowest version that has everything a template uses.
     *
     * @param template the template
     * @return the version; functions that later versions have removed are not considered
     */
    public static HotVersion lowest(Template template) {
        return of(template).stream()
                .map(VersionNeed::version)
                .max(Comparator.naturalOrder())
                .orElse(HotVersion.V2013_05_23);
    }

    private void template(Template template) {
        template.parameters().forEach((name, parameter) -> {
            TemplatePath path = TemplatePath.of("parameters", name);
            key(parameter.tags(), "tags", HotVersion.V2018_03_02, path);
            for (int i = 0; i < parameter.constraints().size(); i++) {
                if (parameter.constraints().get(i) instanceof MapNode map) {
                    key(
                            map.get("modulo"),
                            "modulo",
                            HotVersion.V2017_02_24,
                            path.key("constraints").item(i));
                }
            }
        });
        template.conditions().forEach((name, condition) -> {
            TemplatePath path = TemplatePath.of("conditions", name);
            need(HotVersion.V2016_10_14, "conditions", path);
            node(condition, path);
        });
        template.resources().forEach((name, resource) -> resource(resource, TemplatePath.of("resources", name)));
        template.outputs().forEach((name, output) -> {
            TemplatePath path = TemplatePath.of("outputs", name);
            key(output.condition(), "condition", HotVersion.V2016_10_14, path);
            node(output.condition(), path.key("condition"));
            node(output.value(), path.key("value"));
        });
    }

    private void resource(ResourceDef resource, TemplatePath path) {
        key(resource.externalId(), "external_id", HotVersion.V2016_10_14, path);
        key(resource.condition(), "condition", HotVersion.V2016_10_14, path);
        node(resource.condition(), path.key("condition"));
        node(resource.deletionPolicy(), path.key("deletion_policy"));
        node(resource.updatePolicy(), path.key("update_policy"));
        node(resource.metadata(), path.key("metadata"));
        node(resource.properties(), path.key("properties"));
    }

    private void node(@Nullable Node node, TemplatePath path) {
        if (node instanceof Call call) {
            call(call.function(), call.arguments(), path);
            node(call.arguments(), path.key(call.function().wireName()));
        } else if (node instanceof MapNode map) {
            literalCall(map).ifPresent(call -> call(call.function(), call.arguments(), path));
            for (Map.Entry<Scalar, Node> entry : map.entries().entrySet()) {
                String key = entry.getKey() instanceof StringNode text ? text.value() : String.valueOf(entry.getKey());
                node(entry.getValue(), path.key(key));
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                node(list.items().get(i), path.item(i));
            }
        }
    }

    private static Optional<Call> literalCall(MapNode map) {
        if (map.entries().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<Scalar, Node> only = map.entries().entrySet().iterator().next();
        return only.getKey() instanceof StringNode name
                ? Intrinsic.named(name.value())
                        .filter(function -> FunctionTable.isCall(function, HotVersion.V2021_04_16))
                        .map(function -> function.call(only.getValue()))
                : Optional.empty();
    }

    private void call(Intrinsic function, Node arguments, TemplatePath path) {
        String name = function.wireName();
        if (FunctionTable.since(function) != HotVersion.V2013_05_23) {
            need(FunctionTable.since(function), name, path);
        }
        int count = arguments instanceof ListNode list ? list.items().size() : -1;
        if (function == Intrinsic.IF && count == 2) {
            need(HotVersion.V2021_04_16, "if without an else", path);
        } else if (function == Intrinsic.LIST_JOIN && count > 2) {
            need(HotVersion.V2015_10_15, "list_join of many lists", path);
        } else if (function == Intrinsic.GET_ATTR && count == 1) {
            need(HotVersion.V2015_10_15, "get_attr of all attributes", path);
        } else if (function == Intrinsic.REPEAT && arguments instanceof MapNode map) {
            key(map.get("permutations"), "permutations", HotVersion.V2017_09_01, path.key(name));
        }
    }

    private void key(@Nullable Node value, String key, HotVersion since, TemplatePath path) {
        if (value != null) {
            need(since, key, path.key(key));
        }
    }

    private void need(HotVersion version, String what, TemplatePath path) {
        needs.add(new VersionNeed(version, what, path));
    }
}
