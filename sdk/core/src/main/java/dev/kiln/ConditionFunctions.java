package dev.kiln;

import dev.kiln.hot.expr.Intrinsic;
import java.util.ArrayList;
import java.util.List;

/** The part of {@link Fn} that is about conditions. */
abstract class ConditionFunctions {

    ConditionFunctions() {}

    /**
     * {@code if}: one of two values. Since 2016-10-14.
     *
     * @param <T> the type of the values
     * @param condition a named condition, or a condition function
     * @param then the value where it holds
     * @param otherwise the value where it does not
     * @return the value
     */
    public static <T> Expr<T> iff(Expr<Boolean> condition, Expr<? extends T> then, Expr<? extends T> otherwise) {
        return FunctionCall.of(Intrinsic.IF, List.of(condition, then, otherwise));
    }

    /**
     * {@code if} over literal values. Since 2016-10-14.
     *
     * @param <T> the type of the values
     * @param condition a named condition, or a condition function
     * @param then the value where it holds: a text, a number, a boolean, a list or a map
     * @param otherwise the value where it does not
     * @return the value
     */
    public static <T> Expr<T> iff(Expr<Boolean> condition, T then, T otherwise) {
        return FunctionCall.of(Intrinsic.IF, List.of(condition, then, otherwise));
    }

    /**
     * {@code if} without an alternative: where the condition does not hold, the property or item is left out. Since 2021-04-16.
     *
     * @param <T> the type of the value
     * @param condition a named condition, or a condition function
     * @param then the value where it holds
     * @return the value, or nothing
     */
    public static <T> Expr<T> iff(Expr<Boolean> condition, Expr<? extends T> then) {
        return FunctionCall.of(Intrinsic.IF, List.of(condition, then));
    }

    /**
     * {@code if} between a value that Heat computes and a literal one. Since 2016-10-14.
     *
     * @param <T> the type of the values
     * @param condition a named condition, or a condition function
     * @param then the value where it holds
     * @param otherwise the value where it does not: a text, a number, a boolean, a list or a map
     * @return the value
     */
    public static <T> Expr<T> iff(Expr<Boolean> condition, Expr<? extends T> then, T otherwise) {
        return FunctionCall.of(Intrinsic.IF, List.of(condition, then, otherwise));
    }

    /**
     * {@code if} between a literal value and one that Heat computes. Since 2016-10-14.
     *
     * @param <T> the type of the values
     * @param condition a named condition, or a condition function
     * @param then the value where it holds: a text, a number, a boolean, a list or a map
     * @param otherwise the value where it does not
     * @return the value
     */
    public static <T> Expr<T> iff(Expr<Boolean> condition, T then, Expr<? extends T> otherwise) {
        return FunctionCall.of(Intrinsic.IF, List.of(condition, then, otherwise));
    }

    /**
     * {@code if} over one literal value without an alternative: where the condition does not hold, the property or item is left
     * out. Since 2021-04-16.
     *
     * @param <T> the type of the value
     * @param condition a named condition, or a condition function
     * @param then the value where it holds: a text, a number, a boolean, a list or a map
     * @return the value, or nothing
     */
    public static <T> Expr<T> iff(Expr<Boolean> condition, T then) {
        return FunctionCall.of(Intrinsic.IF, List.of(condition, then));
    }

    /**
     * {@code contains}: whether a list holds a value. Since 2017-09-01; also a condition.
     *
     * @param value the value: a text, a number, a boolean, a list, a map, or an expression of these
     * @param list the list
     * @return whether it does
     */
    public static Expr<Boolean> contains(Object value, List<?> list) {
        return FunctionCall.of(Intrinsic.CONTAINS, List.of(value, list));
    }

    /**
     * {@code contains}: whether a text holds another. Since 2017-09-01; also a condition.
     *
     * @param part the part: a text, or an expression of one
     * @param text the text
     * @return whether it does
     */
    public static Expr<Boolean> contains(Object part, String text) {
        return FunctionCall.of(Intrinsic.CONTAINS, List.of(part, text));
    }

    /**
     * {@code contains}: whether a list holds a value, or a text a part. Since 2017-09-01; also a condition.
     *
     * @param value the value
     * @param sequence an expression of a list or of a text
     * @return whether it does
     */
    public static Expr<Boolean> contains(Object value, Expr<?> sequence) {
        return FunctionCall.of(Intrinsic.CONTAINS, List.of(value, sequence));
    }

    /**
     * {@code equals}: a condition that holds where two values are equal. Since 2016-10-14.
     *
     * @param one a value, or an expression
     * @param other a value, or an expression
     * @return the condition
     */
    public static Expr<Boolean> equal(Object one, Object other) {
        return FunctionCall.of(Intrinsic.EQUALS, List.of(one, other));
    }

    /**
     * {@code not}: a condition that holds where another does not. Since 2016-10-14.
     *
     * @param condition a named condition, or a condition function
     * @return the condition
     */
    public static Expr<Boolean> not(Expr<Boolean> condition) {
        return FunctionCall.of(Intrinsic.NOT, condition);
    }

    /**
     * {@code and}: a condition that holds where all of several do. Since 2016-10-14.
     *
     * @param first a condition
     * @param second a condition
     * @param more further conditions
     * @return the condition
     */
    @SafeVarargs
    public static Expr<Boolean> and(Expr<Boolean> first, Expr<Boolean> second, Expr<Boolean>... more) {
        List<Expr<Boolean>> all = new ArrayList<>(List.of(first, second));
        for (Expr<Boolean> condition : more) {
            all.add(condition);
        }
        return FunctionCall.of(Intrinsic.AND, all);
    }

    /**
     * {@code or}: a condition that holds where any of several does. Since 2016-10-14.
     *
     * @param first a condition
     * @param second a condition
     * @param more further conditions
     * @return the condition
     */
    @SafeVarargs
    public static Expr<Boolean> or(Expr<Boolean> first, Expr<Boolean> second, Expr<Boolean>... more) {
        List<Expr<Boolean>> all = new ArrayList<>(List.of(first, second));
        for (Expr<Boolean> condition : more) {
            all.add(condition);
        }
        return FunctionCall.of(Intrinsic.OR, all);
    }
}
