package dev.kiln.migrate.files;

import dev.kiln.hot.Template;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that a template names: what {@code get_file} reads, and the templates that stand where a type stands. Source: SEMANTICS
 * section 11.
 *
 * @param contents names given to {@code get_file}
 * @param templates types that are files, each as often as it is named
 */
public record FileReferences(Set<String> contents, List<String> templates) {

    /**
     * The files of a template.
     *
     * @param template the template
     * @return what it names, without addresses, which Heat fetches itself
     */
    public static FileReferences of(Template template) {
        FileReferences found = new FileReferences(new LinkedHashSet<>(), new ArrayList<>());
        template.resources().values().forEach(resource -> {
            found.type(resource.type());
            found.collect(resource.properties());
            found.collect(resource.metadata());
        });
        template.outputs().values().forEach(output -> found.collect(output.value()));
        return found;
    }

    private void collect(@Nullable Node node) {
        if (node instanceof MapNode map) {
            if (map.get("type") instanceof StringNode type) {
                type(type.value());
            }
            map.entries().values().forEach(this::collect);
        } else if (node instanceof ListNode list) {
            list.items().forEach(this::collect);
        } else if (node instanceof GetFile call && call.arguments() instanceof StringNode name) {
            content(name.value());
        } else if (node instanceof Call call) {
            collect(call.arguments());
        }
    }

    private void type(String type) {
        if (FileNames.isTemplate(type)) {
            templates.add(type);
        }
    }

    private void content(String name) {
        if (!name.contains("://")) {
            contents.add(name);
        }
    }
}
