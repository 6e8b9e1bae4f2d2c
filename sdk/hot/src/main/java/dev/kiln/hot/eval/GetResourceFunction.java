package dev.kiln.hot.eval;

import org.jspecify.annotations.Nullable;

/** {@code get_resource}: what a resource is referred to by. */
final class GetResourceFunction extends FunctionExpression {

    GetResourceFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        return resources.referenceId(ResourceNames.existing(argumentsValue(resources), resources));
    }

    @Override
    void check(ResourceData resources) {
        ResourceNames.existing(argumentsValue(resources), resources);
    }

    @Override
    public void references(ReferenceVisitor references) {
        super.references(references);
        // a function that gives the name can only read parameters here, so no resource need be known
        if (arguments().value(ResourceData.NONE) instanceof String name) {
            references.reference(name, this::place);
        }
    }
}
