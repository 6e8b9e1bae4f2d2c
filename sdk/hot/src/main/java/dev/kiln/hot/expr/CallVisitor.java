package dev.kiln.hot.expr;

/**
 * One method for each intrinsic function: whoever handles calls does not compile until a new function is handled too.
 *
 * @param <R> what is made of a call
 */
public interface CallVisitor<R> {

    /**
     * Handles {@code get_param}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(GetParam call);

    /**
     * Handles {@code get_resource}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(GetResource call);

    /**
     * Handles {@code get_attr}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(GetAttr call);

    /**
     * Handles {@code get_file}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(GetFile call);

    /**
     * Handles {@code str_replace}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(StrReplace call);

    /**
     * Handles {@code str_replace_strict}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(StrReplaceStrict call);

    /**
     * Handles {@code str_replace_vstrict}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(StrReplaceVstrict call);

    /**
     * Handles {@code list_join}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(ListJoin call);

    /**
     * Handles {@code repeat}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Repeat call);

    /**
     * Handles {@code digest}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Digest call);

    /**
     * Handles {@code str_split}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(StrSplit call);

    /**
     * Handles {@code map_merge}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(MapMerge call);

    /**
     * Handles {@code map_replace}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(MapReplace call);

    /**
     * Handles {@code yaql}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Yaql call);

    /**
     * Handles {@code if}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(If call);

    /**
     * Handles {@code filter}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Filter call);

    /**
     * Handles {@code make_url}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(MakeUrl call);

    /**
     * Handles {@code list_concat}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(ListConcat call);

    /**
     * Handles {@code list_concat_unique}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(ListConcatUnique call);

    /**
     * Handles {@code contains}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Contains call);

    /**
     * Handles {@code resource_facade}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(ResourceFacade call);

    /**
     * Handles {@code equals}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Equals call);

    /**
     * Handles {@code not}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Not call);

    /**
     * Handles {@code and}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(And call);

    /**
     * Handles {@code or}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(Or call);

    /**
     * Handles {@code Ref}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnRef call);

    /**
     * Handles {@code Fn::GetAtt}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnGetAtt call);

    /**
     * Handles {@code Fn::Select}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnSelect call);

    /**
     * Handles {@code Fn::Join}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnJoin call);

    /**
     * Handles {@code Fn::Split}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnSplit call);

    /**
     * Handles {@code Fn::Replace}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnReplace call);

    /**
     * Handles {@code Fn::Base64}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnBase64 call);

    /**
     * Handles {@code Fn::GetAZs}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnGetAzs call);

    /**
     * Handles {@code Fn::MemberListToMap}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnMemberListToMap call);

    /**
     * Handles {@code Fn::ResourceFacade}.
     *
     * @param call the call
     * @return what is made of it
     */
    R visit(CfnResourceFacade call);
}
