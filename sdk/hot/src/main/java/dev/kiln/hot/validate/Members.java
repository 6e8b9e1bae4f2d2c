package dev.kiln.hot.validate;

import dev.kiln.hot.value.PythonEquality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members that groups will have: of each group the first, of a chain one of each type. As in Heat, none of an empty group. */
final class Members {

    private final Scope scope;
    private final List<Member> members = new ArrayList<>();

    private Members(Scope scope) {
        this.scope = scope;
    }

    /** All members of a template's own groups; what is in groups within groups is not looked into. */
    static List<Member> of(Scope scope) {
        Members found = new Members(scope);
        scope.resourcesOfType("OS::Heat::ResourceGroup").forEach(found::resourceGroup);
        scope.resourcesOfType("OS::Heat::AutoScalingGroup").forEach(found::scalingGroup);
        scope.resourcesOfType("OS::Heat::ResourceChain").forEach(found::chain);
        return List.copyOf(found.members);
    }

    private void resourceGroup(String group) {
        Map<?, ?> values = values(group);
        Object count = values.containsKey("count") ? values.get("count") : 1L;
        if (!isNone(count)) {
            String index = values.get("index_var") instanceof String text ? text : "%index%";
            member(group, values.get("resource_def"), index);
        }
    }

    private void scalingGroup(String group) {
        Map<?, ?> values = values(group);
        Object desired = values.get("desired_capacity");
        Object size = desired == null || isNone(desired) ? values.get("min_size") : desired;
        if (!isNone(size)) {
            member(group, values.get("resource"), null);
        }
    }

    private void chain(String chain) {
        Map<?, ?> values = values(chain);
        if (values.get("resources") instanceof List<?> types) {
            Object properties = values.get("resource_properties");
            new LinkedHashSet<>(types)
                    .forEach(type ->
                            members.add(new Member(chain, type, properties instanceof Map<?, ?> map ? map : Map.of())));
        }
    }

    private void member(String group, @Nullable Object definition, @Nullable String index) {
        if (!(definition instanceof Map<?, ?> map)) {
            return;
        }
        Object properties = map.get("properties");
        if (properties != null && !(properties instanceof Map)) {
            return;
        }
        Map<Object, @Nullable Object> data = new LinkedHashMap<>();
        if (properties instanceof Map<?, ?> given) {
            given.forEach((key, value) -> {
                if (index == null || value != null) {
                    data.put(key, index == null ? value : replaced(value, index));
                }
            });
        }
        members.add(new Member(group, map.get("type"), data));
    }

    private Map<?, ?> values(String group) {
        Optional<Map<?, ?>> values = scope.initialProperties(group);
        return values.isPresent() ? values.get() : Map.of();
    }

    /** The definition with every occurrence of the index in its strings replaced by that of the first member. */
    private static @Nullable Object replaced(@Nullable Object value, String index) {
        if (value instanceof String string) {
            return string.replace(index, Member.NAME);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(replaced(item, index)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(Objects.requireNonNull(key), replaced(item, index)));
            return entries;
        }
        return value;
    }

    private static boolean isNone(@Nullable Object count) {
        return PythonEquality.equal(count, 0L) || "0".equals(count);
    }
}
