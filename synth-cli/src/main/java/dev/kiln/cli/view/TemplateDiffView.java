package dev.kiln.cli.view;

import dev.kiln.hot.Template;
import dev.kiln.hot.diff.Change;
import dev.kiln.hot.diff.Effect;
import dev.kiln.hot.diff.ResourceDiff;
import dev.kiln.hot.diff.TemplateDiff;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.schema.SchemaCatalog;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two templates of one stack, drawn from the templates alone. */
public final class TemplateDiffView {

    private static final int WIDTH = 60;

    private final Terminal terminal;

    /**
     * A view of differences.
     *
     * @param terminal where to
     */
    public TemplateDiffView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the difference.
     *
     * @param stack the stack's name
     * @param before its template as it was
     * @param after its template as it is
     */
    public void print(String stack, Template before, Template after) {
        TemplateDiff diff = TemplateDiff.between(before, after, SchemaCatalog.bundled());
        Style style = terminal.outStyle();
        terminal.line(style.bold("Stack " + stack) + (diff.isEmpty() ? ": no differences" : ""));
        for (Change change : diff.changes()) {
            boolean secret = Stream.of(before, after).anyMatch(template -> isHidden(template, change));
            terminal.line("  " + (secret ? change.path() + ": changed" : text(change)));
        }
        for (ResourceDiff resource : diff.resources()) {
            terminal.line("  " + head(resource, style));
            resource.changes().forEach(change -> terminal.line("      " + text(change) + words(change.effect())));
            resource.consequences()
                    .forEach(reached -> terminal.line(
                            "      " + style.dim("because of " + reached.cause()) + words(reached.effect())));
        }
    }

    private static boolean isHidden(Template template, Change change) {
        return template.parameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().hidden() != null)
                .anyMatch(parameter -> change.path().toString().startsWith("parameters." + parameter.getKey()));
    }

    private static String head(ResourceDiff resource, Style style) {
        String name = resource.name() + " (" + resource.type() + ")";
        return switch (resource.kind()) {
            case ADDED -> style.good("+ " + name);
            case REMOVED -> style.bad("- " + name);
            case KEPT -> style.busy("~ " + name) + words(resource.effect());
        };
    }

    private static String text(Change change) {
        return change.before() == null
                ? change.path() + ": " + value(change.after())
                : change.path() + ": " + value(change.before()) + " -> " + value(change.after());
    }

    private static String value(@Nullable Node node) {
        if (node == null) {
            return "(none)";
        }
        String line = HotWriter.write(node).strip().replaceAll("\\s*\\n\\s*", "; ");
        return line.length() > WIDTH ? line.substring(0, WIDTH - 3) + "..." : line;
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case NONE -> "";
            case MAY_UPDATE, UPDATE -> " (in place)";
            case MAY_REPLACE -> " (replaced, perhaps)";
            case REPLACE -> " (replaced)";
            case REFUSED -> " (refused)";
        };
    }
}
