package dev.kiln.hot.eval;

import java.util.List;

/** {@code Fn::GetAZs}: the availability zones, of which only Nova's default one is known without a cloud. */
final class GetAzsFunction extends FunctionExpression {

    GetAzsFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    Object compute(ResourceData resources) {
        return List.of("nova");
    }
}
