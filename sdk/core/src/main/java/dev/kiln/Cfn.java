package dev.kiln;

import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.StringNode;
import java.util.List;
import java.util.Map;

/**
 * The functions of CloudFormation that HOT took over at first and gave up again: all of them in version 2013-05-23, {@code Fn::Select}
 * until 2015-04-30. For stacks that have to stay at such a version; {@link Fn} has what came in their place. Used in a later version they
 * are an error. Source: SEMANTICS section 3.
 */
public final class Cfn {

    private Cfn() {}

    /**
     * {@code Ref}: the reference id of a resource, as {@link Resource#ref()} gives it in every version.
     *
     * @param resource the resource
     * @return the id
     */
    public static Expr<String> ref(Resource resource) {
        CfnRef node = new CfnRef(new StringNode(resource.name()));
        return new Expression<>(
                node, List.of(Reference.value(resource.stack(), "resource " + resource.name(), node, resource.site())));
    }

    /**
     * {@code Fn::Select}: an item of a list. Heat gives empty text where there is none.
     *
     * @param index which item, from 0
     * @param list the list
     * @return the item
     */
    public static Expr<Object> select(int index, Expr<? extends List<?>> list) {
        return call(Intrinsic.CFN_SELECT, List.of(index, list));
    }

    /**
     * {@code Fn::Select}: a value of a map. Heat gives empty text where there is none.
     *
     * @param key the key
     * @param map the map
     * @return the value
     */
    public static Expr<Object> select(String key, Expr<? extends Map<?, ?>> map) {
        return call(Intrinsic.CFN_SELECT, List.of(key, map));
    }

    /**
     * {@code Fn::Select} by an index or key that is computed. Heat gives empty text where there is nothing.
     *
     * @param <T> the type that the value will have
     * @param which the index or the key
     * @param from the list or map, or an expression of one
     * @return the value
     */
    public static <T> Expr<T> select(Expr<?> which, Object from) {
        return call(Intrinsic.CFN_SELECT, List.of(which, from));
    }

    /**
     * {@code Fn::Join}: the items of a list joined to a text.
     *
     * @param delimiter what stands between two items
     * @param items the items: texts, or expressions of texts
     * @return the text
     */
    public static Expr<String> join(String delimiter, List<?> items) {
        return call(Intrinsic.CFN_JOIN, List.of(delimiter, items));
    }

    /**
     * {@code Fn::Join} over a list that is an expression itself.
     *
     * @param delimiter what stands between two items
     * @param items the list
     * @return the text
     */
    public static Expr<String> join(String delimiter, Expr<? extends List<?>> items) {
        return call(Intrinsic.CFN_JOIN, List.of(delimiter, items));
    }

    /**
     * {@code Fn::Split}: a text cut at a delimiter.
     *
     * @param delimiter where to cut
     * @param text the text
     * @return the pieces
     */
    public static Expr<List<String>> split(String delimiter, Expr<? extends String> text) {
        return call(Intrinsic.CFN_SPLIT, List.of(delimiter, text));
    }

    /**
     * {@code Fn::Replace}: a text with some of its parts exchanged.
     *
     * @param params what is replaced, and by what
     * @param text the text
     * @return the new text
     */
    public static Expr<String> replace(Map<String, ?> params, String text) {
        return call(Intrinsic.CFN_REPLACE, List.of(params, text));
    }

    /**
     * {@code Fn::Base64}: in Heat the text as it is, since Nova encodes user data by itself.
     *
     * @param text the text
     * @return the text
     */
    public static Expr<String> base64(Expr<? extends String> text) {
        return call(Intrinsic.CFN_BASE64, text);
    }

    /**
     * {@code Fn::GetAZs}: the availability zones of the cloud.
     *
     * @return the names of the zones
     */
    public static Expr<List<String>> availabilityZones() {
        return call(Intrinsic.CFN_GET_AZS, "");
    }

    /**
     * {@code Fn::MemberListToMap}: a map of a list of texts such as {@code .member.0.Name=size} and {@code .member.0.Value=3}.
     *
     * @param keyName what names the key, here {@code Name}
     * @param valueName what names the value, here {@code Value}
     * @param members the texts
     * @return the map
     */
    public static Expr<Map<String, Object>> memberListToMap(String keyName, String valueName, List<String> members) {
        return call(Intrinsic.CFN_MEMBER_LIST_TO_MAP, List.of(keyName, valueName, members));
    }

    /**
     * {@code Fn::ResourceFacade}: data of the resource that a nested template stands for.
     *
     * @param <T> what the data is
     * @param key {@code Metadata}, {@code DeletionPolicy} or {@code UpdatePolicy}
     * @return the data
     */
    public static <T> Expr<T> resourceFacade(String key) {
        return call(Intrinsic.CFN_RESOURCE_FACADE, key);
    }

    private static <T> Expr<T> call(Intrinsic function, Object arguments) {
        return FunctionCall.of(function, arguments);
    }
}
