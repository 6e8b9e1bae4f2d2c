package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that a template names: what {@code get_file} reads, and the templates that stand where a type stands. Source: SEMANTICS
 * section 11.
 *
 * @param contents names given to {@code get_file}
 * @param templates types that are files
 */
record FileReferences(Set<String> contents, Set<String> templates) {

    static FileReferences of(Template template) {
        FileReferences found = new FileReferences(new LinkedHashSet<>(), new LinkedHashSet<>());
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
            contents.add(name.value());
        } else if (node instanceof Call call) {
            collect(call.arguments());
        }
    }

    private void type(String type) {
        if (isTemplate(type)) {
            templates.add(type);
        }
    }

    /** Whether a type is the name of a template's file. */
    static boolean isTemplate(String type) {
        boolean file = type.endsWith(".yaml") || type.endsWith(".template");
        return file && !type.contains("::") && !type.contains("://");
    }
}
