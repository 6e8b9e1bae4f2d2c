package dev.kiln.hot.expr;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The intrinsic functions of all versions of HOT, by the names that templates use. */
public enum Intrinsic {
    /** {@code get_param}. */
    GET_PARAM("get_param", GetParam::new),
    /** {@code get_resource}. */
    GET_RESOURCE("get_resource", GetResource::new),
    /** {@code get_attr}. */
    GET_ATTR("get_attr", GetAttr::new),
    /** {@code get_file}. */
    GET_FILE("get_file", GetFile::new),
    /** {@code str_replace}. */
    STR_REPLACE("str_replace", StrReplace::new),
    /** {@code str_replace_strict}. */
    STR_REPLACE_STRICT("str_replace_strict", StrReplaceStrict::new),
    /** {@code str_replace_vstrict}. */
    STR_REPLACE_VSTRICT("str_replace_vstrict", StrReplaceVstrict::new),
    /** {@code list_join}. */
    LIST_JOIN("list_join", ListJoin::new),
    /** {@code repeat}. */
    REPEAT("repeat", Repeat::new),
    /** {@code digest}. */
    DIGEST("digest", Digest::new),
    /** {@code str_split}. */
    STR_SPLIT("str_split", StrSplit::new),
    /** {@code map_merge}. */
    MAP_MERGE("map_merge", MapMerge::new),
    /** {@code map_replace}. */
    MAP_REPLACE("map_replace", MapReplace::new),
    /** {@code yaql}. */
    YAQL("yaql", Yaql::new),
    /** {@code if}. */
    IF("if", If::new),
    /** {@code filter}. */
    FILTER("filter", Filter::new),
    /** {@code make_url}. */
    MAKE_URL("make_url", MakeUrl::new),
    /** {@code list_concat}. */
    LIST_CONCAT("list_concat", ListConcat::new),
    /** {@code list_concat_unique}. */
    LIST_CONCAT_UNIQUE("list_concat_unique", ListConcatUnique::new),
    /** {@code contains}. */
    CONTAINS("contains", Contains::new),
    /** {@code resource_facade}. */
    RESOURCE_FACADE("resource_facade", ResourceFacade::new),
    /** {@code equals}. */
    EQUALS("equals", Equals::new),
    /** {@code not}. */
    NOT("not", Not::new),
    /** {@code and}. */
    AND("and", And::new),
    /** {@code or}. */
    OR("or", Or::new),
    /** {@code Ref}. */
    CFN_REF("Ref", CfnRef::new),
    /** {@code Fn::GetAtt}. */
    CFN_GET_ATT("Fn::GetAtt", CfnGetAtt::new),
    /** {@code Fn::Select}. */
    CFN_SELECT("Fn::Select", CfnSelect::new),
    /** {@code Fn::Join}. */
    CFN_JOIN("Fn::Join", CfnJoin::new),
    /** {@code Fn::Split}. */
    CFN_SPLIT("Fn::Split", CfnSplit::new),
    /** {@code Fn::Replace}. */
    CFN_REPLACE("Fn::Replace", CfnReplace::new),
    /** {@code Fn::Base64}. */
    CFN_BASE64("Fn::Base64", CfnBase64::new),
    /** {@code Fn::GetAZs}. */
    CFN_GET_AZS("Fn::GetAZs", CfnGetAzs::new),
    /** {@code Fn::MemberListToMap}. */
    CFN_MEMBER_LIST_TO_MAP("Fn::MemberListToMap", CfnMemberListToMap::new),
    /** {@code Fn::ResourceFacade}. */
    CFN_RESOURCE_FACADE("Fn::ResourceFacade", CfnResourceFacade::new);

    private static final Map<String, Intrinsic> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Intrinsic::wireName, f -> f));

    private final String wireName;
    private final Function<Node, Call> maker;

    Intrinsic(String wireName, Function<Node, Call> maker) {
        this.wireName = wireName;
        this.maker = maker;
    }

    /**
     * The name in a template.
     *
     * @return for example {@code get_param}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * A call of this function.
     *
     * @param arguments what stands under the function's key
     * @return the call
     */
    public Call call(Node arguments) {
        return maker.apply(arguments);
    }

    /**
     * Looks a function up by its name in a template, whatever the version.
     *
     * @param wireName for example {@code get_param}
     * @return the function, or empty when no version has it
     */
    public static Optional<Intrinsic> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
