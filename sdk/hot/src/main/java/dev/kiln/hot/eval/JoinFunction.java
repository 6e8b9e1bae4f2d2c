package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code list_join} and {@code Fn::Join}: strings with a delimiter between; from 2015-10-15 many lists, and JSON items. */
final class JoinFunction extends FunctionExpression {

    private static final int SHOWN = 200;

    private final boolean many;
    private final Expression delimiter;
    private final List<Expression> lists;

    JoinFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        many = call.since(HotVersion.V2015_10_15);
        List<Expression> items = items(arguments);
        if (items == null || items.size() < 2 || (!many && items.size() > 2)) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be: \"" + function()
                    + "\" : [ \" \", [ \"str1\", \"str2\"]" + (many ? " ...]" : "]"));
        }
        delimiter = items.get(0);
        lists = items.subList(1, items.size());
    }

    @Override
    Object compute(ResourceData resources) {
        List<String> strings = new ArrayList<>();
        for (Expression list : lists) {
            Object value = list.value(resources);
            if (many ? !PythonEquality.truthy(value) : value == null) {
                continue;
            }
            if (!(value instanceof List<?> items)) {
                throw new ValueException("\"" + function() + "\" must operate on a list");
            }
            items.forEach(item -> strings.add(string(item)));
        }
        if (!(delimiter.value(resources) instanceof String text)) {
            throw new ValueException("\"" + function() + "\" delimiter must be a string");
        }
        return String.join(text, strings);
    }

    private String string(@Nullable Object item) {
        if (item == null) {
            return "";
        }
        if (item instanceof String text) {
            return text;
        }
        if (many && (isList(item) || isMap(item))) {
            return JsonText.sorted(item);
        }
        String shown = PythonText.repr(item);
        throw new ValueException("Items to join must be " + (many ? "string, map or list" : "strings") + " not "
                + shown.substring(0, Math.min(SHOWN, shown.length())));
    }
}
