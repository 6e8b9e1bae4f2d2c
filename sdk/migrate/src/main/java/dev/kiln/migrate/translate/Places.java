package dev.kiln.migrate.translate;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the maps and lists within a template's values stand, by which the comments in them are found. */
final class Places {

    private final IdentityHashMap<Node, TemplatePath> places = new IdentityHashMap<>();

    Places(Template template) {
        template.resources().forEach((name, resource) -> {
            TemplatePath path = TemplatePath.of("resources", name);
            visit(path.key("properties"), resource.properties());
            visit(path.key("metadata"), resource.metadata());
            visit(path.key("update_policy"), resource.updatePolicy());
        });
        template.outputs().forEach((name, output) -> visit(TemplatePath.of("outputs", name, "value"), output.value()));
    }

    private void visit(TemplatePath path, @Nullable Node node) {
        if (node instanceof Call call) {
            visit(path.key(call.function().wireName()), call.arguments());
        } else if (node instanceof MapNode map && places.putIfAbsent(map, path) == null) {
            map.entries().forEach((key, value) -> {
                if (key instanceof StringNode name) {
                    visit(path.key(name.value()), value);
                }
            });
        } else if (node instanceof ListNode list && places.putIfAbsent(list, path) == null) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(path.item(i), list.items().get(i));
            }
        }
    }

    /** The place of a map or a list; of one that an alias repeats, the first. */
    Optional<TemplatePath> of(Node container) {
        return Optional.ofNullable(places.get(container));
    }
}
