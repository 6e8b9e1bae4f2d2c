package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Functions on regular expressions. */
final class RegexFunctions {

    private RegexFunctions() {}

    static void register(Functions table) {
        table.function("regex", RegexFunctions::compile);
        table.function("isRegex", call -> call.first() instanceof Regex);
        table.method("matches", RegexFunctions::matches);
        table.method("search", RegexFunctions::search);
        table.method("searchAll", RegexFunctions::searchAll);
        table.method("split", RegexFunctions::split);
        table.method("replace", RegexFunctions::replace);
        table.function("escapeRegex", call -> call.text(0, "string").replaceAll("([^A-Za-z0-9_])", "\\\\$1"));
    }

    private static Object compile(Arguments call) {
        int flags = (PythonEquality.truthy(call.value(1, "ignoreCase", false)) ? Regex.IGNORE_CASE : 0)
                + (PythonEquality.truthy(call.value(2, "multiLine", false)) ? Regex.MULTI_LINE : 0)
                + (PythonEquality.truthy(call.value(3, "dotAll", false)) ? Regex.DOT_ALL : 0);
        return Regex.of(call.text(0, "pattern"), flags);
    }

    /** The expression is the receiver, or a string's argument. */
    private static Object matches(Arguments call) {
        if (call.first() instanceof Regex regex) {
            return regex.matcher(call.text(1, "string")).find();
        }
        return Regex.of(call.text(1, "regexp"), 0).matcher(call.text(0, "")).find();
    }

    private static Regex regex(Arguments call) {
        if (call.first() instanceof Regex regex) {
            return regex;
        }
        throw call.mismatch();
    }

    private static @Nullable Object search(Arguments call) {
        Matcher matcher = regex(call).matcher(call.text(1, "string"));
        if (call.has(2, "selector")) {
            throw new ValueException("search with a selector is not supported: select from split() instead");
        }
        return matcher.find() ? matcher.group() : null;
    }

    private static Object searchAll(Arguments call) {
        Matcher matcher = regex(call).matcher(call.text(1, "string"));
        List<@Nullable Object> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return Collections.unmodifiableList(found);
    }

    /** What groups match is kept between the parts, as in Python. */
    private static Object split(Arguments call) {
        String text = call.text(1, "string");
        int max = call.integer(2, "maxSplit", 0);
        Matcher matcher = regex(call).matcher(text);
        List<@Nullable Object> parts = new ArrayList<>();
        int from = 0;
        for (int splits = 0; (max == 0 || splits < max) && matcher.find(); splits++) {
            parts.add(text.substring(from, matcher.start()));
            for (int group = 1; group <= matcher.groupCount(); group++) {
                parts.add(matcher.group(group));
            }
            from = matcher.end();
        }
        parts.add(text.substring(from));
        return Collections.unmodifiableList(parts);
    }

    private static Object replace(Arguments call) {
        String text = call.text(1, "string");
        String with = call.text(2, "replacement");
        int count = call.integer(3, "count", 0);
        Matcher matcher = regex(call).matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int replaced = 0; (count == 0 || replaced < count) && matcher.find(); replaced++) {
            out.append(text, from, matcher.start()).append(with);
            from = matcher.end();
        }
        return Limits.text(out.append(text.substring(from)).toString());
    }
}
