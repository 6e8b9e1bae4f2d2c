package dev.kiln.hot.expr;

/**
 * The function {@code Fn::MemberListToMap}. CloudFormation: a map from AWS member-list notation: {@code [name key, value key, list]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnMemberListToMap(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_MEMBER_LIST_TO_MAP;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
