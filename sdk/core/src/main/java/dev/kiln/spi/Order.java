package dev.kiln.spi;

import dev.kiln.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a program's maps and collections go into a template. Those that have an order of their own keep it:
 * {@code LinkedHashMap}, {@code TreeMap}, {@code EnumMap}, lists. Those that have none, {@code Map.of}, {@code Set.of},
 * {@code HashMap}, walk through their entries differently in each JVM or on each JDK; they are sorted, so that one program gives the
 * same bytes everywhere.
 */
final class Order {

    private static final Comparator<@Nullable Object> BY_TEXT = Comparator.comparing(Order::text);

    private Order() {}

    /** The map itself where it has an order, else a copy sorted by the text of its keys. */
    static <K, V> Map<K, V> of(Map<K, V> map) {
        if (map.size() < 2 || map instanceof EnumMap || isOrdered(map.keySet())) {
            return map;
        }
        List<Map.Entry<K, V>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Map.Entry.comparingByKey(BY_TEXT));
        Map<K, V> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The items themselves where they have an order, else a copy sorted by their text. */
    static <T> Iterable<T> of(Iterable<T> items) {
        if (!(items instanceof Collection<T> collection)
                || collection.size() < 2
                || collection instanceof EnumSet
                || isOrdered(collection)) {
            return items;
        }
        List<T> sorted = new ArrayList<>(collection);
        sorted.sort(BY_TEXT);
        return sorted;
    }

    /** What the JDK's collections say of themselves, wrappers such as {@code Collections.unmodifiableSet} included. */
    private static boolean isOrdered(Collection<?> items) {
        return items.spliterator().hasCharacteristics(Spliterator.ORDERED);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Expr<?> expr) {
            return expr.node().toString();
        } else if (value instanceof WireValue constant) {
            return constant.wireValue();
        } else if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder();
            of(map).forEach((key, item) ->
                    text.append(text(key)).append('=').append(text(item)).append('\n'));
            return text.toString();
        } else if (value instanceof Iterable<?> items) {
            StringBuilder text = new StringBuilder();
            of(items).forEach(item -> text.append(text(item)).append('\n'));
            return text.toString();
        }
        return String.valueOf(value);
    }
}
