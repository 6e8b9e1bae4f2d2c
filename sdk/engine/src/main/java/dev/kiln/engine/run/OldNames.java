package dev.kiln.engine.run;

import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.TranslationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves the values of properties that are given under an older name to the name that took its place, for example from
 * {@code network_id} to {@code network}. Source: SEMANTICS section 6, the translation rule REPLACE.
 */
final class OldNames {

    private OldNames() {}

    /** The same values under the newer names. A value that is there under both names stays as the newer one has it. */
    static Map<String, @Nullable Object> replaced(
            @Nullable ResourceSchema schema, Map<String, @Nullable Object> given) {
        if (schema == null) {
            return given;
        }
        Map<String, @Nullable Object> values = given;
        for (TranslationRule rule : schema.translationRules()) {
            String old = oldName(rule);
            if (old != null) {
                values = Maps.of(moved(values, rule.path(), old));
            }
        }
        return values;
    }

    private static @Nullable String oldName(TranslationRule rule) {
        boolean whole = rule.kind() == TranslationRule.Kind.REPLACE
                && rule.customValuePath().isEmpty()
                && !rule.path().isEmpty();
        if (!whole) {
            return null;
        }
        List<String> source = rule.valuePath();
        return rule.valueName() != null || source.isEmpty() ? rule.valueName() : source.get(source.size() - 1);
    }

    private static @Nullable Object moved(@Nullable Object value, List<String> path, String old) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(moved(item, path, old)));
            return items;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        String name = path.get(0);
        Map<Object, @Nullable Object> entries = new LinkedHashMap<>(map);
        if (path.size() > 1) {
            entries.computeIfPresent(name, (key, inner) -> moved(inner, path.subList(1, path.size()), old));
        } else if (entries.get(old) != null) {
            Object older = entries.remove(old);
            entries.merge(name, older, (newer, unused) -> newer);
        }
        return entries;
    }
}
