package dev.kiln.hot.eval;

import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code list_concat} and {@code list_concat_unique}: one list of many; nulls are skipped. */
final class ListConcatFunction extends FunctionExpression {

    private final boolean unique;

    ListConcatFunction(CallSite call, Expression arguments, boolean unique) {
        super(call, arguments);
        this.unique = unique;
    }

    @Override
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof List<?> lists)) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be: \"" + function()
                    + "\" : [ [ <value 1>, <value 2> ], [ <value 3>, <value 4> ] ]");
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (Object list : lists) {
            if (list instanceof List<?> items) {
                add(items, all);
            } else if (list != null) {
                throw new ValueException("Incorrect arguments: Items to concat must be lists. " + JsonText.of(lists)
                        + " contains an item that is not a list: " + JsonText.of(list));
            }
        }
        return Collections.unmodifiableList(all);
    }

    private void add(List<?> items, List<@Nullable Object> all) {
        for (Object item : items) {
            if (!unique || !PythonEquality.contains(all, item)) {
                all.add(item);
            }
        }
    }
}
