package dev.kiln;

import dev.kiln.hot.expr.Intrinsic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of {@link Fn} that is about lists and maps. */
abstract class CollectionFunctions extends ConditionFunctions {

    CollectionFunctions() {}

    /**
     * {@code list_join}: the items of a list joined to a text.
     *
     * @param delimiter what stands between two items
     * @param items the items: texts, or expressions of texts
     * @return the text
     */
    public static Expr<String> join(String delimiter, List<?> items) {
        return FunctionCall.of(Intrinsic.LIST_JOIN, List.of(delimiter, items));
    }

    /**
     * {@code list_join} over a list that is an expression itself.
     *
     * @param delimiter what stands between two items
     * @param items the list
     * @return the text
     */
    public static Expr<String> join(String delimiter, Expr<? extends List<?>> items) {
        return FunctionCall.of(Intrinsic.LIST_JOIN, List.of(delimiter, items));
    }

    /**
     * {@code list_join} of several lists, one after the other. Since 2015-10-15.
     *
     * @param delimiter what stands between two items
     * @param lists lists of texts, or expressions of such lists
     * @return the text
     */
    public static Expr<String> joinLists(String delimiter, Object... lists) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(delimiter);
        arguments.addAll(List.of(lists));
        return FunctionCall.of(Intrinsic.LIST_JOIN, arguments);
    }

    /**
     * {@code repeat}: one copy of a value for each combination of loop items, the first variable outermost. Since 2015-04-30.
     *
     * @param template the value, in whose texts the variables are replaced
     * @param forEach variable, for example {@code <%port%>}, to the list of its values
     * @return the copies
     */
    public static Expr<List<Object>> repeat(Object template, Map<String, ?> forEach) {
        return FunctionCall.of(Intrinsic.REPEAT, FunctionCall.named("template", template, "for_each", forEach));
    }

    /**
     * {@code repeat} that walks its lists side by side instead of combining them. Since 2017-09-01.
     *
     * @param template the value, in whose texts the variables are replaced
     * @param forEach variable to the list of its values, all of one length
     * @return the copies
     */
    public static Expr<List<Object>> repeatInStep(Object template, Map<String, ?> forEach) {
        Map<String, Object> arguments = FunctionCall.named("template", template, "for_each", forEach);
        arguments.put("permutations", false);
        return FunctionCall.of(Intrinsic.REPEAT, arguments);
    }

    /**
     * {@code map_merge}: maps laid over each other, the later one wins. Since 2016-04-08.
     *
     * @param maps maps, or expressions of maps
     * @return the merged map
     */
    public static Expr<Map<String, Object>> mapMerge(Object... maps) {
        return FunctionCall.of(Intrinsic.MAP_MERGE, List.of(maps));
    }

    /**
     * {@code map_merge} over a list that an expression gives. Since 2016-04-08.
     *
     * @param maps an expression of a list of maps
     * @return the merged map
     */
    public static Expr<Map<String, Object>> mapMergeAll(Expr<? extends List<?>> maps) {
        return FunctionCall.of(Intrinsic.MAP_MERGE, maps);
    }

    /**
     * {@code map_replace}: a map with keys and values exchanged for others. Since 2016-10-14.
     *
     * @param map the map
     * @param keys old key to new key
     * @param values old value to new value
     * @return the map
     */
    public static Expr<Map<String, Object>> mapReplace(Map<?, ?> map, Map<String, ?> keys, Map<?, ?> values) {
        return FunctionCall.of(Intrinsic.MAP_REPLACE, List.of(map, FunctionCall.named("keys", keys, "values", values)));
    }

    /**
     * {@code map_replace} over a map that is an expression itself. Since 2016-10-14.
     *
     * @param map the map
     * @param keys old key to new key
     * @param values old value to new value
     * @return the map
     */
    public static Expr<Map<String, Object>> mapReplace(
            Expr<? extends Map<?, ?>> map, Map<String, ?> keys, Map<?, ?> values) {
        return FunctionCall.of(Intrinsic.MAP_REPLACE, List.of(map, FunctionCall.named("keys", keys, "values", values)));
    }

    /**
     * {@code map_replace} of keys only. Since 2016-10-14.
     *
     * @param map the map, or an expression of one
     * @param keys old key to new key: a map, or an expression of one
     * @return the map
     */
    public static Expr<Map<String, Object>> mapReplaceKeys(Object map, Object keys) {
        return FunctionCall.of(Intrinsic.MAP_REPLACE, List.of(map, Map.of("keys", keys)));
    }

    /**
     * {@code map_replace} of values only. Since 2016-10-14.
     *
     * @param map the map, or an expression of one
     * @param values old value to new value: a map, or an expression of one
     * @return the map
     */
    public static Expr<Map<String, Object>> mapReplaceValues(Object map, Object values) {
        return FunctionCall.of(Intrinsic.MAP_REPLACE, List.of(map, Map.of("values", values)));
    }

    /**
     * {@code yaql}: a query over data, which the expression sees as {@code $.data}. Since 2016-10-14.
     *
     * @param <T> what the query gives
     * @param expression the query
     * @param data the data
     * @return the result
     */
    public static <T> Expr<T> yaql(String expression, Map<String, ?> data) {
        return FunctionCall.of(Intrinsic.YAQL, FunctionCall.named("expression", expression, "data", data));
    }

    /**
     * {@code filter}: a list without certain values. Since 2017-02-24.
     *
     * @param values the list of what to leave out
     * @param list the list
     * @return the rest
     */
    public static Expr<List<Object>> filter(List<?> values, List<?> list) {
        return FunctionCall.of(Intrinsic.FILTER, List.of(values, list));
    }

    /**
     * {@code filter}: a list without certain values. Since 2017-02-24.
     *
     * @param values the list of what to leave out
     * @param list an expression of the list
     * @return the rest
     */
    public static Expr<List<Object>> filter(List<?> values, Expr<? extends List<?>> list) {
        return FunctionCall.of(Intrinsic.FILTER, List.of(values, list));
    }

    /**
     * {@code filter}: a list without certain values. Since 2017-02-24.
     *
     * @param values an expression of the list of what to leave out
     * @param list the list
     * @return the rest
     */
    public static Expr<List<Object>> filter(Expr<? extends List<?>> values, List<?> list) {
        return FunctionCall.of(Intrinsic.FILTER, List.of(values, list));
    }

    /**
     * {@code filter}: a list without certain values. Since 2017-02-24.
     *
     * @param values an expression of the list of what to leave out
     * @param list an expression of the list
     * @return the rest
     */
    public static Expr<List<Object>> filter(Expr<? extends List<?>> values, Expr<? extends List<?>> list) {
        return FunctionCall.of(Intrinsic.FILTER, List.of(values, list));
    }

    /**
     * {@code list_concat}: lists one after the other. Since 2017-09-01.
     *
     * @param lists lists, or expressions of lists
     * @return the long list
     */
    public static Expr<List<Object>> concat(Object... lists) {
        return FunctionCall.of(Intrinsic.LIST_CONCAT, List.of(lists));
    }

    /**
     * {@code list_concat_unique}: as {@link #concat}, each item only once. Since 2017-09-01.
     *
     * @param lists lists, or expressions of lists
     * @return the long list
     */
    public static Expr<List<Object>> concatUnique(Object... lists) {
        return FunctionCall.of(Intrinsic.LIST_CONCAT_UNIQUE, List.of(lists));
    }
}
