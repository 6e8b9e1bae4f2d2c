package dev.kiln.examples.showcase;

import dev.kiln.hot.Template;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into a template in words: descriptions, and the lines of scripts. */
public final class Texts {

    private Texts() {}

    /**
     * The sentences and lines of a template, without those that are too short to be anybody's.
     *
     * @param template the template
     * @return each once
     */
    public static Set<String> of(Template template) {
        Set<String> texts = new TreeSet<>();
        Stream<@Nullable Node> descriptions = Stream.of(
                        Stream.of(template.description()),
                        template.parameters().values().stream().map(parameter -> parameter.description()),
                        template.outputs().values().stream().map(output -> output.description()))
                .flatMap(some -> some);
        descriptions.filter(Objects::nonNull).forEach(node -> add(texts, node));
        template.resources().values().stream()
                .map(resource -> resource.properties())
                .filter(Objects::nonNull)
                .forEach(node -> scripts(texts, node));
        return texts;
    }

    private static void scripts(Set<String> texts, Node node) {
        if (node instanceof StringNode text && text.value().contains("\n")) {
            add(texts, text);
        } else if (node instanceof Call call) {
            scripts(texts, call.arguments());
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> scripts(texts, item));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(item -> scripts(texts, item));
        }
    }

    private static void add(Set<String> texts, Node node) {
        ((StringNode) node)
                .value()
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= 8 && !line.startsWith("#!"))
                .forEach(texts::add);
    }
}
