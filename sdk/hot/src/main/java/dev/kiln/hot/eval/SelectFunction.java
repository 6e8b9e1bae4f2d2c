package dev.kiln.hot.eval;

import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Fn::Select}: an item of a list or a map's entry; an empty string when it is not there. */
final class SelectFunction extends FunctionExpression {

    private final Expression index;
    private final Expression collection;

    SelectFunction(CallSite call, Expression arguments) {
        super(call, arguments);
        List<Expression> items = items(arguments);
        if (items == null || items.size() != 2) {
            throw new ValueException("Arguments to \"" + function() + "\" must be of the form [index, collection]");
        }
        index = items.get(0);
        collection = items.get(1);
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        Object wanted = index.value(resources);
        Object within = collection.value(resources);
        if (within instanceof String text && !text.isEmpty()) {
            within = fromJson(text);
        }
        if (within == null || within.equals("")) {
            return "";
        }
        if (within instanceof Map<?, ?> map) {
            if (!(wanted instanceof String)) {
                throw new ValueException("Index to \"" + function() + "\" must be a string");
            }
            return map.containsKey(wanted) ? map.get(wanted) : "";
        }
        if (!(within instanceof List<?>)) {
            throw new ValueException("Arguments to " + function() + " not fully resolved");
        }
        Object number = PythonNumbers.toInt(wanted)
                .orElseThrow(() -> new ValueException("Index to \"" + function() + "\" must be an integer"));
        return Sequences.position(within, number) < 0
                ? ""
                : Sequences.at(within, number).orElse(null);
    }

    private @Nullable Object fromJson(String text) {
        try {
            return JsonReader.read(text);
        } catch (ValueException malformed) {
            throw new ValueException("\"" + function() + "\": " + malformed.getMessage());
        }
    }
}
