package dev.kiln.engine.cloud.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One map of the settings file. Reads values by type and notes what is wrong with them. */
final class Section {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, YamlNode> entries = new LinkedHashMap<>();
    private final List<String> problems;

    private Section(String file, String path, @Nullable YamlNode node, List<String> problems) {
        this.file = file;
        this.path = path;
        this.line = node == null ? 1 : node.line();
        this.problems = problems;
        Object value = node == null ? null : node.value();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                if (entry instanceof YamlNode child) {
                    entries.put(String.valueOf(key), child);
                }
            });
        } else if (value != null) {
            problems.add(file + ":" + line + ": " + (path.isEmpty() ? "the file" : path) + ": must be a map, is "
                    + shown(value));
        }
    }

    /** The whole file. */
    static Section of(String file, @Nullable YamlNode root, List<String> problems) {
        return new Section(file, "", root, problems);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Map ? "a map" : value instanceof List ? "a list" : "'" + value + "'";
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void problem(String key, String text) {
        YamlNode entry = entries.get(key);
        problems.add(file + ":" + (entry == null ? line : entry.line()) + ": " + pathOf(key) + ": " + text);
    }

    /** Notes that a value is wrong for a reason that only the reader knows. */
    void wrong(String key, String why) {
        problem(key, why);
    }

    /** Notes every key but these. */
    void only(String... known) {
        Set<String> names = new TreeSet<>(List.of(known));
        for (String key : entries.keySet()) {
            if (!names.contains(key)) {
                problem(key, "there is no such setting; there are " + String.join(", ", names));
            }
        }
    }

    boolean has(String key) {
        YamlNode entry = entries.get(key);
        return entry != null && entry.value() != null;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    @Nullable
    String text(String key) {
        YamlNode entry = entries.get(key);
        if (entry == null || entry.value() == null) {
            return null;
        }
        if (entry.value() instanceof Map || entry.value() instanceof List) {
            problem(key, "must be a text, is " + shown(entry.value()));
            return null;
        }
        return String.valueOf(entry.value());
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    /** A text that must be there. */
    String required(String key) {
        String text = text(key);
        if (text == null && !has(key)) {
            problem(key, "is missing");
        }
        return text == null ? "" : text;
    }

    /** A whole number, or null when it is absent or wrong. */
    @Nullable
    Integer number(String key, int least) {
        YamlNode entry = entries.get(key);
        if (entry == null || entry.value() == null) {
            return null;
        }
        if (entry.value() instanceof Long whole && whole <= Integer.MAX_VALUE) {
            if (whole >= least) {
                return whole.intValue();
            }
            problem(key, "must be " + least + " or more, is " + whole);
            return null;
        }
        problem(key, "must be a whole number, is " + shown(entry.value()));
        return null;
    }

    /** A number of seconds, which may have a fraction; null when it is absent or wrong. */
    @Nullable
    Double seconds(String key) {
        YamlNode entry = entries.get(key);
        if (entry == null || entry.value() == null) {
            return null;
        }
        if (entry.value() instanceof Number number && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        problem(key, "must be a number of seconds, is " + shown(entry.value()));
        return null;
    }

    boolean flag(String key, boolean otherwise) {
        YamlNode entry = entries.get(key);
        if (entry == null || entry.value() == null) {
            return otherwise;
        }
        if (entry.value() instanceof Boolean flag) {
            return flag;
        }
        problem(key, "must be true or false, is " + shown(entry.value()));
        return otherwise;
    }

    Section section(String key) {
        return new Section(file, pathOf(key), entries.get(key), problems);
    }

    /** A list of maps. An item that is a plain text stands for a map with that name only. */
    List<Section> items(String key) {
        YamlNode entry = entries.get(key);
        List<Section> items = new ArrayList<>();
        if (entry == null || entry.value() == null) {
            return items;
        }
        if (!(entry.value() instanceof List<?> list)) {
            problem(key, "must be a list, is " + shown(entry.value()));
            return items;
        }
        int index = 0;
        for (Object item : list) {
            String itemPath = pathOf(key) + "[" + index++ + "]";
            if (item instanceof YamlNode node) {
                YamlNode map = node.value() instanceof String name
                        ? new YamlNode(Map.of("name", new YamlNode(name, node.line())), node.line())
                        : node;
                items.add(new Section(file, itemPath, map, problems));
            }
        }
        return items;
    }

    /** The plain values of a map, as they are, for fields that nothing here looks at. */
    Map<String, Object> plain(String key) {
        Map<String, Object> plain = new LinkedHashMap<>();
        Section section = section(key);
        for (String name : section.keys()) {
            String text = section.text(name);
            if (text != null) {
                plain.put(name, text);
            }
        }
        return plain;
    }
}
