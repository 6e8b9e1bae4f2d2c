package dev.kiln.hot.eval;

import dev.kiln.hot.value.Omitted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of expressions. Omitted items disappear.
 *
 * @param items the items
 */
record ListExpression(List<Expression> items) implements Expression {

    @Override
    public Object resolve(ResourceData resources) {
        List<@Nullable Object> values = new ArrayList<>(items.size());
        for (Expression item : items) {
            Object value = item.resolve(resources);
            if (value != Omitted.OMITTED) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public void references(ReferenceVisitor references) {
        for (Expression item : items) {
            item.references(references);
        }
    }

    @Override
    public void validate(ResourceData resources) {
        for (Expression item : items) {
            item.validate(resources);
        }
    }
}
