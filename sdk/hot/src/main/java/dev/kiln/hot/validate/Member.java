package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a group makes, checked as the one that stands for all.
 *
 * @param owner the group's name
 * @param type the member's type, which may be not known yet
 * @param properties the member's properties, null when there are none
 */
record Member(String owner, @Nullable Object type, @Nullable Object properties) {

    void check(Scope scope) {
        if (!(type instanceof String typeName)) {
            return;
        }
        TemplatePath path = memberPath(Scope.resourcePath(owner));
        if (!scope.types().isKnown("0", typeName)) {
            scope.error(
                    DiagnosticCode.UNKNOWN_TYPE,
                    path.key("type"),
                    "The Resource Type (" + typeName + ") could not be found.",
                    Suggestion.didYouMean(typeName, scope.types().names(), "name a type that Heat has"));
            return;
        }
        Object data = properties == null ? Map.of() : properties;
        scope.types().view("0", typeName).filter(view -> !view.anyProperty()).ifPresent(view -> {
            if (data instanceof Map<?, ?> map) {
                properties(scope, view, map, path.key("properties"));
            }
        });
    }

    private static void properties(Scope scope, TypeView view, Map<?, ?> data, TemplatePath path) {
        for (PropertyProblem problem :
                PropertyResolver.resolve(view.properties(), data, path).problems()) {
            if (!StandIns.excuse(problem, view.schema(), data, path.segments().size())) {
                PropertyFindings.report(scope, problem, view.properties(), path);
            }
        }
    }

    /** The place of the first member as Heat prints it: {@code resources.<group><nested_stack>.resources[0]}. */
    private static TemplatePath memberPath(TemplatePath group) {
        List<Object> segments = new ArrayList<>(group.segments());
        segments.add(segments.remove(segments.size() - 1) + "<nested_stack>");
        segments.add("resources");
        segments.add(0);
        return new TemplatePath(segments);
    }

    /** The definition with every occurrence of a text replaced in its strings, and without null properties. */
    static @Nullable Object replaced(@Nullable Object value, String text, String by) {
        if (value instanceof String string) {
            return string.replace(text, by);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(replaced(item, text, by)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(key, replaced(item, text, by)));
            return entries;
        }
        return value;
    }

    /** Whether a number of members is surely none. */
    static boolean isNone(@Nullable Object count) {
        return count instanceof Long number && number == 0;
    }
}
