package dev.kiln.spi;

import dev.kiln.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a resource, or of one map within them, in the order in which the program set them. Generated setters are one
 * line each over this class; synthesis reads it through {@link #entries()}.
 *
 * <p>Values are strings, numbers, booleans, {@link WireValue}s, {@link Expr}s, lists and maps of these, and bags. Nothing is
 * checked here: a null or a mixture of items and a whole list is kept as it is, and synthesis reports it with its line of Java.
 */
public final class PropertyBag {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * A property's value and where the program set it.
     *
     * @param value the value; null when the program passed a null
     * @param site where it was set
     * @param problem what is wrong with how it was set, or null
     */
    public record Entry(
            @Nullable Object value, CallSite site, @Nullable String problem) {}

    /**
     * A list that grows item by item.
     *
     * @param items each item with the place where it was added
     */
    public record Items(List<Entry> items) {}

    /**
     * Sets a property, replacing what was set before.
     *
     * @param name the property's name in Heat
     * @param value the value
     */
    public void set(String name, @Nullable Object value) {
        set(name, value, CallSite.here());
    }

    /**
     * Sets a property, for something that acts in the name of another line.
     *
     * @param name the property's name in Heat
     * @param value the value
     * @param site the line of the program that is answerable
     */
    public void set(String name, @Nullable Object value, CallSite site) {
        entries.put(name, new Entry(value, site, null));
    }

    /**
     * Sets several properties: in the map's order, or by name where the map has none.
     *
     * @param properties name in Heat to value
     */
    public void setAll(Map<String, ?> properties) {
        Order.of(properties).forEach(this::set);
    }

    /**
     * Sets a property that the program has not set.
     *
     * @param name the property's name in Heat
     * @param value the value
     * @return whether it was set now
     */
    public boolean setIfAbsent(String name, @Nullable Object value) {
        return setIfAbsent(name, value, CallSite.here());
    }

    /**
     * Sets a property that the program has not set, for something that acts in the name of another line.
     *
     * @param name the property's name in Heat
     * @param value the value
     * @param site the line of the program that is answerable
     * @return whether it was set now
     */
    public boolean setIfAbsent(String name, @Nullable Object value, CallSite site) {
        return entries.putIfAbsent(name, new Entry(value, site, null)) == null;
    }

    /**
     * Sets a list property as a whole to an expression. After single items were added this is a mistake, which synthesis reports.
     *
     * @param name the property's name in Heat
     * @param whole the expression that gives the list
     */
    public void setList(String name, @Nullable Expr<?> whole) {
        Entry before = entries.get(name);
        boolean mixed = before != null
                && before.value() instanceof Items items
                && !items.items().isEmpty();
        entries.put(name, new Entry(whole, CallSite.here(), mixed ? "items were added to the list before" : null));
    }

    /**
     * Adds one item to a list property.
     *
     * @param name the property's name in Heat
     * @param item the item
     */
    public void append(String name, @Nullable Object item) {
        CallSite site = CallSite.here();
        Items items = items(name, site);
        if (items != null) {
            items.items().add(new Entry(item, site, null));
        }
    }

    /**
     * Adds items to a list property; without items the list is written all the same, empty.
     *
     * @param name the property's name in Heat
     * @param more the items
     */
    public void appendAll(String name, @Nullable Iterable<?> more) {
        CallSite site = CallSite.here();
        if (more == null) {
            entries.put(name, new Entry(null, site, null));
            return;
        }
        Items items = items(name, site);
        if (items != null) {
            Order.of(more).forEach(item -> items.items().add(new Entry(item, site, null)));
        }
    }

    /**
     * The bag of a map property; repeated calls give the same bag.
     *
     * @param name the property's name in Heat
     * @return the bag to fill
     */
    public PropertyBag map(String name) {
        Entry entry = entries.get(name);
        if (entry != null && entry.value() instanceof PropertyBag child) {
            return child;
        }
        PropertyBag child = new PropertyBag();
        entries.put(name, new Entry(child, CallSite.here(), null));
        return child;
    }

    /**
     * A new map as the next item of a list property.
     *
     * @param name the property's name in Heat
     * @return the bag to fill
     */
    public PropertyBag item(String name) {
        PropertyBag child = new PropertyBag();
        append(name, child);
        return child;
    }

    /**
     * The map under a key of an open map property whose values are maps themselves.
     *
     * @param name the property's name in Heat
     * @param key the key within the map
     * @return the bag to fill
     */
    public PropertyBag entry(String name, String key) {
        return map(name).map(key);
    }

    /**
     * What was set, in order.
     *
     * @return an unmodifiable view
     */
    public Map<String, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable Items items(String name, CallSite site) {
        Entry entry = entries.computeIfAbsent(name, n -> new Entry(new Items(new ArrayList<>()), site, null));
        if (entry.value() instanceof Items items) {
            return items;
        }
        entries.put(name, new Entry(entry.value(), site, "the list was set as a whole before"));
        return null;
    }
}
