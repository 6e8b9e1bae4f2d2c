package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions on text. */
final class TextFunctions {

    private TextFunctions() {}

    static void register(Functions table) {
        table.function(
                "concat",
                call -> Limits.text(call.values().stream()
                        .map(value -> value instanceof String text ? text : refuse(call))
                        .collect(Collectors.joining())));
        table.method("concat", TextFunctions::concat);
        table.method("toUpper", call -> call.text(0, "").toUpperCase(Locale.ROOT));
        table.method("toLower", call -> call.text(0, "").toLowerCase(Locale.ROOT));
        table.both(
                "len",
                call -> call.first() instanceof String text
                        ? (Object) (long) text.codePointCount(0, text.length())
                        : Functions.DECLINED);
        table.method("split", TextFunctions::split);
        table.method("rightSplit", TextFunctions::rightSplit);
        table.both("join", TextFunctions::join);
        table.both("trim", call -> trim(call, true, true));
        table.both("trimLeft", call -> trim(call, true, false));
        table.both("trimRight", call -> trim(call, false, true));
        table.both("norm", call -> {
            String text = call.first() == null ? "" : trim(call, true, true);
            return text.isEmpty() ? null : text;
        });
        table.both(
                "isEmpty",
                call -> call.first() == null || call.first() instanceof String
                        ? (Object)
                                (call.first() == null || trim(call, true, true).isEmpty())
                        : Functions.DECLINED);
        table.both("startsWith", call -> affixed(call, call.text(0, "")::startsWith));
        table.both("endsWith", call -> affixed(call, call.text(0, "")::endsWith));
        table.method("replace", TextFunctions::replace);
        table.method("substring", TextFunctions::substring);
        table.method(
                "indexOf",
                call -> call.first() instanceof String text
                        ? (Object) (long) text.indexOf(call.text(1, "sub"))
                        : Functions.DECLINED);
        table.method(
                "lastIndexOf",
                call -> call.first() instanceof String text
                        ? (Object) (long) text.lastIndexOf(call.text(1, "sub"))
                        : Functions.DECLINED);
        table.method("format", call -> Limits.text(new TextFormat(call).apply()));
        table.function("format", call -> Limits.text(new TextFormat(call).apply()));
        table.method(
                "toCharArray",
                call -> call.text(0, "")
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList());
    }

    private static String refuse(Arguments call) {
        throw call.mismatch();
    }

    private static @Nullable Object concat(Arguments call) {
        if (call.first() instanceof String) {
            return call.values().stream()
                    .map(value -> value instanceof String text ? text : refuse(call))
                    .collect(Collectors.joining());
        }
        return Functions.DECLINED;
    }

    private static Object split(Arguments call) {
        if (!(call.first() instanceof String text)) {
            return Functions.DECLINED;
        }
        Object separator = call.value(1, "separator", null);
        int max = call.integer(2, "maxSplits", -1);
        List<String> parts = cut(text, separator, call);
        if (max >= 0 && parts.size() > max + 1 && separator instanceof String between) {
            List<String> kept = new ArrayList<>(parts.subList(0, max));
            kept.add(String.join(between, parts.subList(max, parts.size())));
            return kept;
        }
        return parts;
    }

    private static Object rightSplit(Arguments call) {
        String text = call.text(0, "");
        Object separator = call.value(1, "separator", null);
        int max = call.integer(2, "maxSplits", -1);
        List<String> parts = cut(text, separator, call);
        if (max >= 0 && parts.size() > max + 1 && separator instanceof String between) {
            int joined = parts.size() - max;
            List<String> kept = new ArrayList<>();
            kept.add(String.join(between, parts.subList(0, joined)));
            kept.addAll(parts.subList(joined, parts.size()));
            return kept;
        }
        return parts;
    }

    private static List<String> cut(String text, @Nullable Object separator, Arguments call) {
        List<String> parts = new ArrayList<>();
        if (separator == null) {
            for (String word : PythonText.strip(text).split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    parts.add(word);
                }
            }
            return parts;
        }
        if (!(separator instanceof String between)) {
            throw call.mismatch();
        }
        if (between.isEmpty()) {
            throw new ValueException("empty separator");
        }
        int from = 0;
        for (int at = text.indexOf(between); at >= 0; at = text.indexOf(between, from)) {
            parts.add(text.substring(from, at));
            from = at + between.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** The separator comes first or second: {@code list.join(",")} and {@code ",".join(list)}. */
    private static @Nullable Object join(Arguments call) {
        Object first = call.first();
        Object second = call.value(1, "separator");
        boolean separatorFirst = first instanceof String;
        if ((separatorFirst ? first : second) instanceof String separator) {
            return Limits.text(call.interpreter()
                    .elements(separatorFirst ? second : first, call)
                    .map(BasicFunctions::text)
                    .collect(Collectors.joining(separator)));
        }
        throw call.mismatch();
    }

    private static String trim(Arguments call, boolean left, boolean right) {
        String text = call.text(0, "");
        Object chars = call.value(1, "chars", null);
        Predicate<Character> drop =
                chars instanceof String some ? c -> some.indexOf(c) >= 0 : c -> PythonText.isSpace(c);
        int start = 0;
        int end = text.length();
        while (left && start < end && drop.test(text.charAt(start))) {
            start++;
        }
        while (right && end > start && drop.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean affixed(Arguments call, Predicate<String> test) {
        List<@Nullable Object> values = call.values();
        return values.subList(1, values.size()).stream()
                .anyMatch(affix -> affix instanceof String text && test.test(text));
    }

    private static Object replace(Arguments call) {
        if (!(call.first() instanceof String text)) {
            return Functions.DECLINED;
        }
        if (call.value(1, "old") instanceof Map<?, ?> replacements) {
            String result = text;
            for (Map.Entry<?, ?> entry : replacements.entrySet()) {
                result = result.replace(BasicFunctions.text(entry.getKey()), BasicFunctions.text(entry.getValue()));
            }
            return Limits.text(result);
        }
        String old = call.text(1, "old");
        String with = call.text(2, "new");
        int count = call.integer(3, "count", -1);
        if (count < 0) {
            return Limits.text(text.replace(old, with));
        }
        String result = text;
        int from = 0;
        for (int i = 0; i < count && (from = result.indexOf(old, from)) >= 0; i++) {
            result = result.substring(0, from) + with + result.substring(from + old.length());
            from += with.length();
        }
        return Limits.text(result);
    }

    private static Object substring(Arguments call) {
        String text = call.text(0, "");
        int start = call.integer(1, "start", 0);
        int length = call.integer(2, "length", -1);
        int from = start < 0 ? Math.max(0, text.length() + start) : Math.min(start, text.length());
        int to = length < 0 ? text.length() : Math.min(text.length(), from + length);
        return text.substring(from, to);
    }
}
