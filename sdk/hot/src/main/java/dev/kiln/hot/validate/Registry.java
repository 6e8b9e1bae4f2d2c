package dev.kiln.hot.validate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an environment's resource registry makes of types. Source: SEMANTICS section 11. */
final class Registry {

    private static final int MAX_STEPS = 20;

    private final Map<?, ?> entries;

    Registry(Map<?, ?> entries) {
        this.entries = entries;
    }

    /** The registry for the stack that a mapping has led to: the mapping is gone, so that its template may use the type. */
    Registry without(String type) {
        Map<Object, @Nullable Object> fewer = new LinkedHashMap<>(entries);
        fewer.remove(type);
        return new Registry(fewer);
    }

    /** Where a type leads: another type, a template's name, or nowhere when an entry removes it. */
    Optional<String> resolve(String resource, String type) {
        String current = type;
        for (int step = 0; step < MAX_STEPS; step++) {
            if (CatalogTypes.isTemplate(current)) {
                break;
            }
            Entry entry = find(resource, current);
            if (entry == null || current.equals(entry.target())) {
                break;
            }
            if (entry.target() == null) {
                return Optional.empty();
            }
            current = entry.target();
        }
        return Optional.of(current);
    }

    /** Whether some resource has an entry of its own for the type, which is enough for Heat to let the name pass. */
    boolean isMentioned(String type) {
        return ofResources().values().stream().anyMatch(one -> one instanceof Map<?, ?> own && own.containsKey(type));
    }

    /** The entries that are for resources of given names. */
    Map<?, ?> ofResources() {
        return entries.get("resources") instanceof Map<?, ?> map ? map : Map.of();
    }

    private record Entry(@Nullable String target) {}

    private @Nullable Entry find(String resource, String type) {
        Entry own = ofResources().get(resource) instanceof Map<?, ?> map ? findIn(map, type) : null;
        return own != null ? own : findIn(entries, type);
    }

    private static @Nullable Entry findIn(Map<?, ?> map, String type) {
        if (map.containsKey(type) && !(map.get(type) instanceof Map)) {
            return new Entry(map.get(type) instanceof String text ? text : null);
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getKey() instanceof String pattern && pattern.endsWith("*")) {
                String start = pattern.substring(0, pattern.length() - 1);
                if (type.startsWith(start)) {
                    return new Entry(target(entry.getValue(), type.substring(start.length())));
                }
            }
        }
        return null;
    }

    private static @Nullable String target(@Nullable Object value, String rest) {
        if (!(value instanceof String text)) {
            return null;
        }
        return text.endsWith("*") ? text.substring(0, text.length() - 1) + rest : text;
    }
}
