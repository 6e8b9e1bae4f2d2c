package dev.kiln.schema.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One map of a file that is being read. It knows its place, notes every mistake and reads on; a field that was asked for
 * is a field that may be there, so that {@link #end()} can name the others.
 */
public final class Fields {

    private final Problems problems;
    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Problems problems, String file, String path, JsonNode node) {
        this.problems = problems;
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            problems.add(file, path, "must be a map, is " + describe(node));
        }
    }

    /**
     * The outermost map of a file.
     *
     * @param problems takes the mistakes
     * @param file the file's name, for messages
     * @param node what the parser made of the file
     * @return the map
     */
    public static Fields of(Problems problems, String file, JsonNode node) {
        return new Fields(problems, file, "", node);
    }

    /**
     * Notes a mistake.
     *
     * @param name the field, or an empty text for the map itself
     * @param what what is wrong and what would be right
     */
    public void problem(String name, String what) {
        problems.add(file, name.isEmpty() ? path : at(name), what);
    }

    /**
     * Whether the field is there.
     *
     * @param name the field
     * @return true when it is
     */
    public boolean has(String name) {
        return !field(name).isMissingNode();
    }

    /**
     * The names of the fields that are there.
     *
     * @return in the order of the file
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * A text.
     *
     * @param name the field
     * @return the text, or empty when the field is absent or is no text
     */
    public Optional<String> text(String name) {
        return text(at(name), field(name));
    }

    /**
     * A text that must be there.
     *
     * @param name the field
     * @return the text, or an empty text when it is missing
     */
    public String requiredText(String name) {
        if (!has(name)) {
            problem(name, "is missing");
        }
        return text(name).orElse("");
    }

    /**
     * A text that names one of a fixed set.
     *
     * @param name the field
     * @param lookup finds what a text names
     * @param choices what may be named, for the message
     * @param <T> what is named
     * @return what is named, or empty when the field is absent or names nothing
     */
    public <T> Optional<T> choice(String name, Function<String, Optional<T>> lookup, String choices) {
        Optional<String> text = text(name);
        Optional<T> found = text.flatMap(lookup);
        if (text.isPresent() && found.isEmpty()) {
            problem(name, "\"" + text.get() + "\" is not one of " + choices);
        }
        return found;
    }

    /**
     * A boolean.
     *
     * @param name the field
     * @param otherwise the value when the field is absent
     * @return the value
     */
    public boolean flag(String name, boolean otherwise) {
        JsonNode value = field(name);
        if (value.isMissingNode() || value.isBoolean()) {
            return value.asBoolean(otherwise);
        }
        problem(name, "must be true or false, is " + describe(value));
        return otherwise;
    }

    /**
     * A whole number.
     *
     * @param name the field
     * @return the number, or empty when the field is absent or is none
     */
    public Optional<Long> integer(String name) {
        return number(name).flatMap(value -> {
            if (value instanceof Long whole) {
                return Optional.of(whole);
            }
            problem(name, "must be a whole number, is " + value);
            return Optional.empty();
        });
    }

    /**
     * A number.
     *
     * @param name the field
     * @return a Long or a Double, or empty when the field is absent or is no number
     */
    public Optional<Number> number(String name) {
        JsonNode value = field(name);
        if (!value.isMissingNode() && !value.isNumber()) {
            problem(name, "must be a number, is " + describe(value));
            return Optional.empty();
        }
        return value(name).map(Number.class::cast);
    }

    /**
     * Any value.
     *
     * @param name the field
     * @return a String, Long, Double, Boolean, List or Map, the last two possibly with nulls inside, or empty when the field
     *     is absent
     */
    public Optional<Object> value(String name) {
        return has(name) ? plain(at(name), field(name)) : Optional.empty();
    }

    /**
     * A list of any values.
     *
     * @param name the field
     * @return the values, none when the field is absent
     */
    public List<Object> values(String name) {
        List<Object> values = new ArrayList<>();
        items(name, (where, item) -> plain(where, item).ifPresent(values::add));
        return values;
    }

    /**
     * A list of texts.
     *
     * @param name the field
     * @return the texts, none when the field is absent
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        items(name, (where, item) -> text(where, item).ifPresent(texts::add));
        return texts;
    }

    /**
     * A map.
     *
     * @param name the field
     * @return the map, or empty when the field is absent
     */
    public Optional<Fields> map(String name) {
        return has(name) ? Optional.of(new Fields(problems, file, at(name), field(name))) : Optional.empty();
    }

    /**
     * A list of maps.
     *
     * @param name the field
     * @return the maps, none when the field is absent
     */
    public List<Fields> maps(String name) {
        List<Fields> maps = new ArrayList<>();
        items(name, (where, item) -> maps.add(new Fields(problems, file, where, item)));
        return maps;
    }

    /**
     * A map whose values are maps.
     *
     * @param name the field
     * @return the inner maps by name in the order of the file, none when the field is absent
     */
    public Map<String, Fields> entries(String name) {
        return map(name).map(Fields::entries).orElse(Map.of());
    }

    /**
     * This map, when its values are maps.
     *
     * @return the inner maps by name in the order of the file
     */
    public Map<String, Fields> entries() {
        Map<String, Fields> entries = new LinkedHashMap<>();
        for (String name : names()) {
            entries.put(name, new Fields(problems, file, at(name), field(name)));
        }
        return entries;
    }

    /** Notes the fields that nobody asked for. */
    public void end() {
        for (String name : names()) {
            if (!known.contains(name)) {
                problem(name, "is not known here (known: " + String.join(", ", known) + ")");
            }
        }
    }

    private interface ItemReader {
        void read(String where, JsonNode item);
    }

    private void items(String name, ItemReader reader) {
        JsonNode list = field(name);
        if (list.isMissingNode()) {
            return;
        }
        if (!list.isArray()) {
            problem(name, "must be a list, is " + describe(list));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            reader.read(at(name) + "[" + i + "]", list.get(i));
        }
    }

    private Optional<String> text(String where, JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (!value.isMissingNode()) {
            problems.add(file, where, "must be a text, is " + describe(value) + "; quote it");
        }
        return Optional.empty();
    }

    private Optional<Object> plain(String where, JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (value.canConvertToLong() && value.isIntegralNumber()) {
            return Optional.of(value.longValue());
        }
        if (value.isFloatingPointNumber()) {
            return Optional.of(value.doubleValue());
        }
        if (value.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                list.add(inner(where + "[" + i + "]", value.get(i)));
            }
            return Optional.of(list);
        }
        if (value.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                map.put(entry.getKey(), inner(where + "." + entry.getKey(), entry.getValue()));
            }
            return Optional.of(map);
        }
        problems.add(file, where, "has no use for " + describe(value));
        return Optional.empty();
    }

    /** Inside a value, null is a value: Heat has defaults that hold it. */
    private @Nullable Object inner(String where, JsonNode value) {
        return value.isNull() ? null : plain(where, value).orElse(null);
    }

    private JsonNode field(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null ? MissingNode.getInstance() : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case NULL, MISSING -> "nothing";
            case BOOLEAN, NUMBER -> value.asText();
            default -> "the text \"" + value.asText() + "\"";
        };
    }
}
