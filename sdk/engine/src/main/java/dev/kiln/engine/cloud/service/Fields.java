package dev.kiln.engine.cloud.service;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of values, read by type. A value of another type counts as absent.
 *
 * @param values the values by name
 */
public record Fields(Map<String, @Nullable Object> values) {

    /**
     * The fields of an object.
     *
     * @param object the object
     * @return its fields
     */
    public static Fields of(CloudObject object) {
        return new Fields(object.body());
    }

    /**
     * The fields of a value that should be a map.
     *
     * @param value the value
     * @return its entries; none when it is no map
     */
    public static Fields of(@Nullable Object value) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        }
        return new Fields(entries);
    }

    /**
     * A value as it is.
     *
     * @param name its name
     * @return the value, or null when there is none
     */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /**
     * Whether there is a value.
     *
     * @param name its name
     * @return false for null
     */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * A value as text.
     *
     * @param name its name
     * @return its text, or null when it is null or empty
     */
    public @Nullable String text(String name) {
        Object value = values.get(name);
        String text = value == null ? "" : PythonText.str(value);
        return text.isEmpty() ? null : text;
    }

    /**
     * A value as text.
     *
     * @param name its name
     * @param otherwise what stands for null and the empty text
     * @return its text
     */
    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /**
     * The first of several values that is given.
     *
     * @param names its possible names, the best first
     * @return its text, or null
     */
    public @Nullable String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /**
     * A number.
     *
     * @param name its name
     * @param otherwise what stands for no number
     * @return the number, without its fraction
     */
    public int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /**
     * A flag.
     *
     * @param name its name
     * @param otherwise what stands for no flag
     * @return the flag
     */
    public boolean flag(String name, boolean otherwise) {
        return values.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /**
     * A list.
     *
     * @param name its name
     * @return its items, empty when there is none
     */
    public List<@Nullable Object> list(String name) {
        List<@Nullable Object> items = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            items.addAll(list);
        }
        return items;
    }

    /**
     * A list of texts.
     *
     * @param name its name
     * @return the texts, without nulls
     */
    public List<String> texts(String name) {
        return list(name).stream()
                .filter(item -> item != null)
                .map(PythonText::str)
                .toList();
    }

    /**
     * A list of maps.
     *
     * @param name its name
     * @return the maps
     */
    public List<Fields> maps(String name) {
        return list(name).stream().map(Fields::of).toList();
    }

    /**
     * A map.
     *
     * @param name its name
     * @return its entries, empty when there is none
     */
    public Map<String, @Nullable Object> map(String name) {
        return of(values.get(name)).values();
    }
}
