package dev.kiln;

import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.spi.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The intrinsic functions: values that Heat computes when it runs the template. Arguments typed {@code Object} take a text, a
 * number, a boolean, a list, a map, or an {@link Expr} of any of these. Those of the early versions are in {@link Cfn}. Source:
 * SEMANTICS sections 3 and 4.
 */
public final class Fn {

    private Fn() {}

    /**
     * {@code get_file}: the content of a file that is sent along with the template.
     *
     * @param key the file's name, as the deployment finds it
     * @return the content
     */
    public static Expr<String> getFile(String key) {
        return call(Intrinsic.GET_FILE, key);
    }

    /**
     * {@code str_replace}: a text in which each placeholder is replaced by a value, all at once.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replace(String template, Map<String, ?> params) {
        return call(Intrinsic.STR_REPLACE, named("template", template, "params", params));
    }

    /**
     * {@code str_replace} over a text that is an expression itself.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replace(Expr<? extends String> template, Map<String, ?> params) {
        return call(Intrinsic.STR_REPLACE, named("template", template, "params", params));
    }

    /**
     * {@code str_replace_strict}: as {@link #replace(String, Map)}, but every placeholder must occur. Since 2017-02-24.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replaceStrict(Object template, Map<String, ?> params) {
        return call(Intrinsic.STR_REPLACE_STRICT, named("template", template, "params", params));
    }

    /**
     * {@code str_replace_vstrict}: as {@link #replaceStrict}, and no value may be null or empty. Since 2017-09-01.
     *
     * @param template the text with placeholders
     * @param params placeholder to value
     * @return the text
     */
    public static Expr<String> replaceVstrict(Object template, Map<String, ?> params) {
        return call(Intrinsic.STR_REPLACE_VSTRICT, named("template", template, "params", params));
    }

    /**
     * {@code list_join}: the items of a list joined to a text.
     *
     * @param delimiter what stands between two items
     * @param items the items: texts, or expressions of texts
     * @return the text
     */
    public static Expr<String> join(String delimiter, List<?> items) {
        return call(Intrinsic.LIST_JOIN, List.of(delimiter, items));
    }

    /**
     * {@code list_join} over a list that is an expression itself.
     *
     * @param delimiter what stands between two items
     * @param items the list
     * @return the text
     */
    public static Expr<String> join(String delimiter, Expr<? extends List<?>> items) {
        return call(Intrinsic.LIST_JOIN, List.of(delimiter, items));
    }

    /**
     * {@code str_split}: a text cut at a delimiter. Since 2015-10-15.
     *
     * @param delimiter where to cut
     * @param text the text
     * @return the pieces
     */
    public static Expr<List<String>> split(String delimiter, Expr<? extends String> text) {
        return call(Intrinsic.STR_SPLIT, List.of(delimiter, text));
    }

    /**
     * {@code str_split} with an index: one piece of a text. Since 2015-10-15.
     *
     * @param delimiter where to cut
     * @param text the text
     * @param index which piece, from 0; negative ones count from the end
     * @return the piece
     */
    public static Expr<String> split(String delimiter, Expr<? extends String> text, int index) {
        return call(Intrinsic.STR_SPLIT, List.of(delimiter, text, index));
    }

    /**
     * {@code repeat}: one copy of a value for each combination of loop items, the first variable outermost. Since 2015-04-30.
     *
     * @param template the value, in whose texts the variables are replaced
     * @param forEach variable, for example {@code <%port%>}, to the list of its values
     * @return the copies
     */
    public static Expr<List<Object>> repeat(Object template, Map<String, ?> forEach) {
        return call(Intrinsic.REPEAT, named("template", template, "for_each", forEach));
    }

    /**
     * {@code repeat} that walks its lists side by side instead of combining them. Since 2017-09-01.
     *
     * @param template the value, in whose texts the variables are replaced
     * @param forEach variable to the list of its values, all of one length
     * @return the copies
     */
    public static Expr<List<Object>> repeatInStep(Object template, Map<String, ?> forEach) {
        Map<String, Object> arguments = named("template", template, "for_each", forEach);
        arguments.put("permutations", false);
        return call(Intrinsic.REPEAT, arguments);
    }

    /**
     * {@code digest}: the hash of a text in hexadecimal. Since 2015-04-30.
     *
     * @param algorithm for example {@code sha256}
     * @param text a text, or an expression of one
     * @return the hash in lower case
     */
    public static Expr<String> digest(String algorithm, Object text) {
        return call(Intrinsic.DIGEST, List.of(algorithm, text));
    }

    /**
     * {@code map_merge}: maps laid over each other, the later one wins. Since 2016-04-08.
     *
     * @param maps maps, or expressions of maps
     * @return the merged map
     */
    public static Expr<Map<String, Object>> mapMerge(Object... maps) {
        return call(Intrinsic.MAP_MERGE, List.of(maps));
    }

    /**
     * {@code map_replace}: a map with keys and values exchanged for others. Since 2016-10-14.
     *
     * @param map the map, or an expression of one
     * @param keys old key to new key
     * @param values old value to new value
     * @return the map
     */
    public static Expr<Map<String, Object>> mapReplace(Object map, Map<String, ?> keys, Map<?, ?> values) {
        return call(Intrinsic.MAP_REPLACE, List.of(map, named("keys", keys, "values", values)));
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
        return call(Intrinsic.YAQL, named("expression", expression, "data", data));
    }

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
        return call(Intrinsic.IF, List.of(condition, then, otherwise));
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
        return call(Intrinsic.IF, List.of(condition, then, otherwise));
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
        return call(Intrinsic.IF, List.of(condition, then));
    }

    /**
     * {@code filter}: a list without certain values. Since 2017-02-24.
     *
     * @param values what to leave out: a list, or an expression of one
     * @param list the list, or an expression of one
     * @return the rest
     */
    public static Expr<List<Object>> filter(Object values, Object list) {
        return call(Intrinsic.FILTER, List.of(values, list));
    }

    /**
     * {@code make_url}: a URL of its parts. Since 2017-09-01.
     *
     * @param parts {@code scheme}, {@code username}, {@code password}, {@code host}, {@code port}, {@code path}, {@code query} (a map),
     *     {@code fragment}
     * @return the URL
     */
    public static Expr<String> makeUrl(Map<String, ?> parts) {
        return call(Intrinsic.MAKE_URL, parts);
    }

    /**
     * {@code list_concat}: lists one after the other. Since 2017-09-01.
     *
     * @param lists lists, or expressions of lists
     * @return the long list
     */
    public static Expr<List<Object>> concat(Object... lists) {
        return call(Intrinsic.LIST_CONCAT, List.of(lists));
    }

    /**
     * {@code list_concat_unique}: as {@link #concat}, each item only once. Since 2017-09-01.
     *
     * @param lists lists, or expressions of lists
     * @return the long list
     */
    public static Expr<List<Object>> concatUnique(Object... lists) {
        return call(Intrinsic.LIST_CONCAT_UNIQUE, List.of(lists));
    }

    /**
     * {@code contains}: whether a list holds a value, or a text a part. Since 2017-09-01; also a condition.
     *
     * @param value the value
     * @param sequence a list or a text, or an expression of one
     * @return whether it does
     */
    public static Expr<Boolean> contains(Object value, Object sequence) {
        return call(Intrinsic.CONTAINS, List.of(value, sequence));
    }

    /**
     * {@code resource_facade}: data of the resource that a nested template stands for.
     *
     * @param <T> what the data is
     * @param key {@code metadata}, {@code deletion_policy} or {@code update_policy}
     * @return the data
     */
    public static <T> Expr<T> resourceFacade(String key) {
        return call(Intrinsic.RESOURCE_FACADE, key);
    }

    /**
     * {@code equals}: a condition that holds where two values are equal. Since 2016-10-14.
     *
     * @param one a value, or an expression
     * @param other a value, or an expression
     * @return the condition
     */
    public static Expr<Boolean> equal(Object one, Object other) {
        return call(Intrinsic.EQUALS, List.of(one, other));
    }

    /**
     * {@code not}: a condition that holds where another does not. Since 2016-10-14.
     *
     * @param condition a named condition, or a condition function
     * @return the condition
     */
    public static Expr<Boolean> not(Expr<Boolean> condition) {
        return call(Intrinsic.NOT, condition);
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
        return call(Intrinsic.AND, all);
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
        return call(Intrinsic.OR, all);
    }

    private static Map<String, Object> named(String firstKey, Object first, String secondKey, Object second) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(firstKey, first);
        arguments.put(secondKey, second);
        return arguments;
    }

    private static <T> Expr<T> call(Intrinsic function, @Nullable Object arguments) {
        return new Expression<>(function.call(Literal.node(arguments)), Literal.references(arguments));
    }
}
