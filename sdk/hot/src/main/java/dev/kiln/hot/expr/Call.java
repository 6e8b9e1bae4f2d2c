package dev.kiln.hot.expr;

/**
 * A call of an intrinsic function: a map with exactly one key, the function's name.
 *
 * <p>Each function is a record of its own that keeps its arguments as they were written, malformed ones included, so that
 * nothing is lost between reading and writing. Source: SEMANTICS section 2.
 */
public sealed interface Call extends Node
        permits GetParam,
                GetResource,
                GetAttr,
                GetFile,
                StrReplace,
                StrReplaceStrict,
                StrReplaceVstrict,
                ListJoin,
                Repeat,
                Digest,
                StrSplit,
                MapMerge,
                MapReplace,
                Yaql,
                If,
                Filter,
                MakeUrl,
                ListConcat,
                ListConcatUnique,
                Contains,
                ResourceFacade,
                Equals,
                Not,
                And,
                Or,
                CfnRef,
                CfnGetAtt,
                CfnSelect,
                CfnJoin,
                CfnSplit,
                CfnReplace,
                CfnBase64,
                CfnGetAzs,
                CfnMemberListToMap,
                CfnResourceFacade {

    /**
     * What stands under the function's key.
     *
     * @return the arguments as written
     */
    Node arguments();

    /**
     * Which function is called.
     *
     * @return the function
     */
    Intrinsic function();

    /**
     * Leads to the visitor's method for this function.
     *
     * @param <R> what the visitor makes of a call
     * @param visitor the visitor
     * @return the visitor's answer
     */
    <R> R accept(CallVisitor<R> visitor);
}
