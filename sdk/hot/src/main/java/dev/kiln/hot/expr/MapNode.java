package dev.kiln.hot.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A literal map that keeps the order in which its entries were written. Equality ignores that order, as Heat does.
 *
 * @param entries key to value; YAML allows any scalar as a key
 */
public record MapNode(Map<Scalar, Node> entries) implements Node {

    /**
     * Copies the map, which keeps its order.
     *
     * @param entries key to value; YAML allows any scalar as a key
     */
    public MapNode {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * The value under a string key.
     *
     * @param key the key
     * @return the value, or null when the map has no such key
     */
    public @Nullable Node get(String key) {
        return entries.get(new StringNode(key));
    }

    /**
     * A map with string keys.
     *
     * @param entries key to value, in the order to write
     * @return the node
     */
    public static MapNode of(Map<String, ? extends Node> entries) {
        Map<Scalar, Node> copy = new LinkedHashMap<>();
        entries.forEach((key, value) -> copy.put(new StringNode(key), value));
        return new MapNode(copy);
    }
}
