package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Intrinsic;
import java.util.List;

/** What the arguments of each function look like, in one line. */
final class FunctionUsage {

    private FunctionUsage() {}

    /** What to do about wrong arguments at a path: the shape that the innermost function on it takes. */
    static String hint(TemplatePath path) {
        List<Object> segments = path.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i) instanceof String key && Intrinsic.named(key).isPresent()) {
                return "write `" + key + ": " + shape(Intrinsic.named(key).orElseThrow()) + "`";
            }
        }
        return "correct the arguments of the function";
    }

    private static String shape(Intrinsic function) {
        return switch (function) {
            case GET_PARAM -> "PARAMETER` or `get_param: [PARAMETER, KEY OR INDEX, ...]";
            case GET_RESOURCE, CFN_REF -> "RESOURCE";
            case GET_ATTR -> "[RESOURCE, ATTRIBUTE, KEY OR INDEX, ...]";
            case CFN_GET_ATT -> "[RESOURCE, ATTRIBUTE]";
            case GET_FILE -> "FILE";
            case STR_REPLACE, STR_REPLACE_STRICT, STR_REPLACE_VSTRICT -> "{template: TEXT, params: {MARK: VALUE, ...}}";
            case LIST_JOIN -> "[SEPARATOR, [TEXT, ...], ...]";
            case REPEAT -> "{for_each: {MARK: [VALUE, ...]}, template: VALUE, permutations: true OR false}";
            case DIGEST -> "[ALGORITHM, TEXT]";
            case STR_SPLIT -> "[SEPARATOR, TEXT, INDEX]";
            case MAP_MERGE -> "[MAP, ...]";
            case MAP_REPLACE -> "[MAP, {keys: {OLD: NEW}, values: {OLD: NEW}}]";
            case YAQL -> "{expression: TEXT, data: {NAME: VALUE}}";
            case IF -> "[CONDITION, VALUE, VALUE OTHERWISE]";
            case FILTER -> "[[VALUE TO LEAVE OUT, ...], [VALUE, ...]]";
            case MAKE_URL -> "{scheme, username, password, host, port, path, query, fragment}";
            case LIST_CONCAT, LIST_CONCAT_UNIQUE -> "[[VALUE, ...], [VALUE, ...], ...]";
            case CONTAINS -> "[VALUE, LIST OR TEXT]";
            case RESOURCE_FACADE, CFN_RESOURCE_FACADE -> "metadata OR deletion_policy OR update_policy";
            case EQUALS -> "[VALUE, VALUE]";
            case NOT -> "CONDITION";
            case AND, OR -> "[CONDITION, CONDITION, ...]";
            case CFN_SELECT -> "[INDEX OR KEY, LIST OR MAP]";
            case CFN_JOIN -> "[SEPARATOR, [TEXT, ...]]";
            case CFN_SPLIT -> "[SEPARATOR, TEXT]";
            case CFN_REPLACE -> "[{MARK: VALUE, ...}, TEXT]";
            case CFN_BASE64 -> "TEXT";
            case CFN_GET_AZS -> "REGION";
            case CFN_MEMBER_LIST_TO_MAP -> "[NAME OF KEYS, NAME OF VALUES, [TEXT, ...]]";
        };
    }
}
