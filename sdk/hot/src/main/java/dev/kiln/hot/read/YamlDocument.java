package dev.kiln.hot.read;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template or an environment as plain data: no function calls, only what JSON or YAML 1.1, as PyYAML reads it, makes of the
 * text. Source: SEMANTICS section 1.1.
 */
public final class YamlDocument {

    private final String file;
    private final MapNode root;
    private final @Nullable Marks marks;
    private final List<Diagnostic> warnings;

    private YamlDocument(String file, MapNode root, @Nullable Marks marks, List<Diagnostic> warnings) {
        this.file = file;
        this.root = root;
        this.marks = marks;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads a text within the default limits.
     *
     * @param text JSON or YAML
     * @param file the file's name for locations, as the user knows it
     * @return the document; the one of an empty text is an empty map
     * @throws HotReadException when the text is neither JSON nor YAML, not a map, or exceeds a limit
     */
    public static YamlDocument parse(String text, String file) {
        return parse(text, file, ReadLimits.DEFAULT);
    }

    /**
     * Reads a text.
     *
     * @param text JSON or YAML
     * @param file the file's name for locations, as the user knows it
     * @param limits what the document may cost
     * @return the document; the one of an empty text is an empty map
     * @throws HotReadException when the text is neither JSON nor YAML, not a map, or exceeds a limit
     */
    public static YamlDocument parse(String text, String file, ReadLimits limits) {
        try {
            return compose(text, file, limits);
        } catch (Problem problem) {
            boolean syntax = problem.code.equals("yaml-syntax");
            String where =
                    syntax && problem.line > 0 ? " (line " + problem.line + ", column " + problem.column + ")" : "";
            String message = syntax ? "Error parsing template [root stack] " + problem.text() + where : problem.text();
            throw new HotReadException(List.of(Diagnostic.error(problem.code, TemplatePath.ROOT, message, problem.hint)
                    .at(new Location(file, problem.line, problem.column))));
        }
    }

    private static YamlDocument compose(String text, String file, ReadLimits limits) {
        if (text.length() > limits.maxCharacters()) {
            int length = text.codePointCount(0, text.length());
            if (length > limits.maxCharacters()) {
                throw Problem.limit(
                        "Template size (" + length + " bytes) exceeds maximum allowed size (" + limits.maxCharacters()
                                + " bytes).",
                        0,
                        0);
            }
        }
        String start = text.stripLeading();
        boolean maybeJson = start.startsWith("{") || start.strip().equals("null");
        Composed value = maybeJson ? JsonComposer.compose(text, limits) : null;
        List<Diagnostic> warnings = List.of();
        if (value == null) {
            String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
            EventComposer.Document yaml = EventComposer.compose(withoutMark, file, limits);
            value = yaml.root();
            warnings = yaml.warnings();
            if (value == null || value.node() instanceof NullNode) {
                return new YamlDocument(file, new MapNode(Map.of()), null, warnings);
            }
        }
        if (value.node() instanceof MapNode map) {
            return new YamlDocument(file, map, value.marks(), warnings);
        }
        throw new Problem(
                "not-a-mapping",
                "The template is not a JSON object or YAML mapping.",
                value.marks().line(),
                value.marks().column(),
                "begin with a key, such as heat_template_version: 2018-08-31");
    }

    /**
     * The whole document.
     *
     * @return a map without calls in it
     */
    public MapNode root() {
        return root;
    }

    /**
     * What is allowed but probably not meant: keys that stand twice.
     *
     * @return the warnings, with their locations
     */
    public List<Diagnostic> warnings() {
        return warnings;
    }

    /**
     * Where something stands in the file: an entry of a map where its key does, an item of a list where it begins.
     *
     * @param path the way to it, functions' names included
     * @return its place, or that of the nearest thing around it; empty when the document is empty
     */
    public Optional<Location> at(TemplatePath path) {
        if (marks == null) {
            return Optional.empty();
        }
        Marks at = marks;
        for (Object segment : path.segments()) {
            Marks part = at.part(segment);
            if (part == null) {
                break;
            }
            at = part;
        }
        return Optional.of(new Location(file, at.line(), at.column()));
    }

    /**
     * The value at a place.
     *
     * @param path the way to it
     * @return the value, or empty when there is none
     */
    public Optional<Node> valueAt(TemplatePath path) {
        Node at = root;
        for (Object segment : path.segments()) {
            Node part = null;
            if (at instanceof MapNode map) {
                part = map.get(segment.toString());
            } else if (at instanceof ListNode list
                    && segment instanceof Integer index
                    && index < list.items().size()) {
                part = list.items().get(index);
            }
            if (part == null) {
                return Optional.empty();
            }
            at = part;
        }
        return Optional.of(at);
    }
}
