package dev.kiln.cli.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about one thing: for a person a row each, for a program a JSON object. */
public final class FactsView {

    private final Terminal terminal;

    /**
     * A view of facts.
     *
     * @param terminal where to
     */
    public FactsView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints facts. A person is not shown those that are empty, and gets a row for each entry of a map.
     *
     * @param facts values by name
     * @param json whether as a JSON object
     */
    public void print(Map<String, @Nullable Object> facts, boolean json) {
        if (json) {
            terminal.line(JsonText.indented(facts));
            return;
        }
        Table table = new Table("field", "value");
        flat(facts).forEach(table::row);
        table.print(terminal, false, "");
    }

    private static Map<String, Object> flat(Map<String, @Nullable Object> facts) {
        Map<String, Object> flat = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, item) -> {
                    if (isTelling(item)) {
                        flat.put(singular(name) + " " + key, item);
                    }
                });
            } else if (isTelling(value)) {
                flat.put(name, value);
            }
        });
        return flat;
    }

    private static boolean isTelling(@Nullable Object value) {
        return value != null
                && !value.equals("")
                && !(value instanceof Collection<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
