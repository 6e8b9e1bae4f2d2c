package dev.kiln.engine.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members that a resource group shall have: numbered names, and a definition for each. */
final class GroupMembers implements Membership {

    private final Map<String, @Nullable Object> properties;
    private final Set<String> skipped;

    /** The members of a group with these properties; numbers that are skipped are never used again. */
    GroupMembers(Map<String, @Nullable Object> properties, Set<String> skipped) {
        this.properties = properties;
        this.skipped = Set.copyOf(skipped);
    }

    @Override
    public int size() {
        return Numbers.of(properties.get("count"), 1);
    }

    @Override
    public boolean isSkipped(String name) {
        return skipped.contains(name);
    }

    @Override
    public List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; names.size() < count; i++) {
            String name = Integer.toString(i);
            if (!skipped.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public Object definition(String name) {
        Map<?, ?> def = properties.get("resource_def") instanceof Map<?, ?> map ? map : Map.of();
        Object given = def.get("properties");
        Object index = properties.get("index_var");
        String variable = index == null ? "%index%" : index.toString();
        Object own =
                given instanceof Map<?, ?> map && !map.isEmpty() ? replaced(withoutNulls(map), variable, name) : given;
        return GroupTemplate.member(String.valueOf(def.get("type")), own, def.get("metadata"));
    }

    private static Map<Object, Object> withoutNulls(Map<?, ?> map) {
        Map<Object, Object> rest = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                rest.put(key, value);
            }
        });
        return rest;
    }

    private static @Nullable Object replaced(@Nullable Object value, String variable, String name) {
        if (value instanceof String text) {
            return text.replace(variable, name);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, replaced(item, variable, name)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(replaced(item, variable, name)));
            return copy;
        }
        return value;
    }
}
