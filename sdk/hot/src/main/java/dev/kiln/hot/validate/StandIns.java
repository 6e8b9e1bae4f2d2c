package dev.kiln.hot.validate;

import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.TranslationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Older names that Heat accepts in place of a required property's. */
final class StandIns {

    private StandIns() {}

    /** Whether the property that is missing is there under an older name. */
    static boolean excuse(PropertyProblem problem, @Nullable ResourceSchema schema, Map<?, ?> data, int rootDepth) {
        String name = problem.name();
        if (problem.kind() != PropertyProblem.Kind.MISSING || schema == null || name == null) {
            return false;
        }
        List<Object> segments = problem.path().segments();
        Object here = data;
        for (Object segment : segments.subList(rootDepth, segments.size())) {
            here = step(here, segment);
        }
        for (TranslationRule rule : schema.translationRules()) {
            boolean gives = rule.kind() == TranslationRule.Kind.REPLACE || rule.kind() == TranslationRule.Kind.ADD;
            boolean forIt = !rule.path().isEmpty()
                    && rule.path().get(rule.path().size() - 1).equals(name);
            if (gives && forIt && here instanceof Map<?, ?> map && hasSource(rule, map)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSource(TranslationRule rule, Map<?, ?> map) {
        List<String> path = rule.valuePath();
        boolean named = rule.valueName() != null && map.containsKey(rule.valueName());
        return named || (!path.isEmpty() && map.containsKey(path.get(path.size() - 1)));
    }

    private static @Nullable Object step(@Nullable Object value, Object segment) {
        if (value instanceof Map<?, ?> map) {
            return map.get(segment);
        }
        return value instanceof List<?> list && segment instanceof Integer index && index < list.size()
                ? list.get(index)
                : null;
    }
}
