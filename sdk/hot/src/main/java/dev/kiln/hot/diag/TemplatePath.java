package dev.kiln.hot.diag;

import java.util.List;
import java.util.Optional;

/**
 * A place in a template, from the root: keys, and indices of lists. Printed as Heat prints it, for example
 * {@code resources.server.properties.networks[0].network}.
 *
 * @param segments strings for keys, integers for indices
 */
public record TemplatePath(List<Object> segments) {

    /** The template as a whole. */
    public static final TemplatePath ROOT = new TemplatePath(List.of());

    /**
     * Copies the list.
     *
     * @param segments strings for keys, integers for indices
     */
    public TemplatePath {
        segments = List.copyOf(segments);
    }

    /**
     * A path of keys.
     *
     * @param keys the keys from the root
     * @return the path
     */
    public static TemplatePath of(String... keys) {
        return new TemplatePath(List.of((Object[]) keys));
    }

    /**
     * The place under a key of the map that is here.
     *
     * @param key the key
     * @return the longer path
     */
    public TemplatePath key(String key) {
        return plus(key);
    }

    /**
     * An item of the list that is here.
     *
     * @param index the index, from 0
     * @return the longer path
     */
    public TemplatePath item(int index) {
        return plus(index);
    }

    /**
     * The place that holds this one.
     *
     * @return the path without its last segment, or empty for the root
     */
    public Optional<TemplatePath> parent() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new TemplatePath(segments.subList(0, segments.size() - 1)));
    }

    private TemplatePath plus(Object segment) {
        Object[] longer = segments.toArray(new Object[segments.size() + 1]);
        longer[segments.size()] = segment;
        return new TemplatePath(List.of(longer));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object segment : segments) {
            if (segment instanceof Integer) {
                text.append('[').append(segment).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(segment);
            }
        }
        return text.toString();
    }
}
