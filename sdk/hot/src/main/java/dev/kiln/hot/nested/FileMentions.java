package dev.kiln.hot.nested;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that a template names: templates used as types of its resources or of the members of groups, and what {@code get_file}
 * reads. A name that the template computes cannot be told.
 */
public final class FileMentions {

    private final SortedSet<String> templates = new TreeSet<>();
    private final SortedSet<String> contents = new TreeSet<>();

    private FileMentions() {}

    /**
     * The files of a template.
     *
     * @param template the template
     * @return what it names; addresses ({@code https://...}) are left out, since Heat fetches these itself
     */
    public static FileMentions of(Template template) {
        FileMentions mentions = new FileMentions();
        for (ResourceDef resource : template.resources().values()) {
            mentions.type(new StringNode(resource.type()));
            mentions.visit(resource.properties());
            mentions.visit(resource.metadata());
        }
        template.outputs().values().forEach(output -> mentions.visit(output.value()));
        return mentions;
    }

    /**
     * The templates.
     *
     * @return their names as written, in alphabetical order; cannot be changed
     */
    public SortedSet<String> templates() {
        return Collections.unmodifiableSortedSet(templates);
    }

    /**
     * What {@code get_file} reads.
     *
     * @return the names as written, in alphabetical order; cannot be changed
     */
    public SortedSet<String> contents() {
        return Collections.unmodifiableSortedSet(contents);
    }

    private void visit(@Nullable Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::visit);
        } else if (node instanceof MapNode map) {
            // The definition of a member of a group: a map with a type.
            type(map.get("type"));
            map.entries().values().forEach(this::visit);
        } else if (node instanceof GetFile call && call.arguments() instanceof StringNode file) {
            add(contents, file.value());
        } else if (node instanceof Call call) {
            visit(call.arguments());
        }
    }

    private void type(@Nullable Node type) {
        if (type instanceof StringNode text
                && (text.value().endsWith(".yaml") || text.value().endsWith(".template"))) {
            add(templates, text.value());
        }
    }

    private static void add(SortedSet<String> names, String name) {
        if (!name.contains("://")) {
            names.add(name);
        }
    }
}
