package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code Fn::MemberListToMap}: a map of {@code .member.N.KEY=name} and {@code .member.N.VALUE=value} lines. */
final class MemberListFunction extends FunctionExpression {

    private static final String PREFIX = ".member.";

    MemberListFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        List<Expression> items = items(arguments);
        if (items == null || items.size() != 3) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be: \"" + function()
                    + "\" : [ \"key\", \"value\", [ \".member.0.key=k\", \".member.0.value=v\"]]");
        }
    }

    @Override
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof List<?> list) || !(list.get(2) instanceof List<?> lines)) {
            throw new ValueException("Member list must be a list");
        }
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, String> values = new TreeMap<>();
        for (Object line : lines) {
            if (!(line instanceof String text) || !text.contains("=")) {
                throw new ValueException("Member list items must be strings");
            }
            int equals = text.indexOf('=');
            collect(text.substring(0, equals), text.substring(equals + 1), list.get(0), names);
            collect(text.substring(0, equals), text.substring(equals + 1), list.get(1), values);
        }
        Map<String, String> map = new LinkedHashMap<>();
        names.forEach((number, name) -> map.put(name, values.getOrDefault(number, "")));
        return Collections.unmodifiableMap(map);
    }

    private static void collect(String key, String value, @Nullable Object suffix, Map<Integer, String> into) {
        int dot = key.indexOf('.', PREFIX.length());
        if (!key.startsWith(PREFIX) || dot < 0 || !key.substring(dot + 1).equals(suffix)) {
            return;
        }
        String number = key.substring(PREFIX.length(), dot);
        if (!number.isEmpty() && number.length() < 9 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            into.put(Integer.valueOf(number), value);
        }
    }
}
