package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code resource_facade} and {@code Fn::ResourceFacade}: data of the parent stack's resource that this stack implements. */
final class ResourceFacadeFunction extends FunctionExpression {

    private final @Nullable ParentFacade facade;
    private final String metadata;
    private final String deletionPolicy;

    private ResourceFacadeFunction(
            CallSite call,
            Expression arguments,
            @Nullable ParentFacade facade,
            String metadata,
            String deletionPolicy,
            String updatePolicy) {
        super(call, arguments);
        this.facade = facade;
        this.metadata = metadata;
        this.deletionPolicy = deletionPolicy;
        boolean known = arguments instanceof Literal literal
                && (metadata.equals(literal.constant())
                        || deletionPolicy.equals(literal.constant())
                        || updatePolicy.equals(literal.constant()));
        if (!known) {
            throw new ValueException("Incorrect arguments to \"" + function() + "\" should be one of: " + metadata
                    + ", " + deletionPolicy + ", " + updatePolicy);
        }
    }

    static ResourceFacadeFunction hot(CallSite call, Expression arguments, @Nullable ParentFacade facade) {
        return new ResourceFacadeFunction(call, arguments, facade, "metadata", "deletion_policy", "update_policy");
    }

    static ResourceFacadeFunction cfn(CallSite call, Expression arguments, @Nullable ParentFacade facade) {
        return new ResourceFacadeFunction(call, arguments, facade, "Metadata", "DeletionPolicy", "UpdatePolicy");
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        if (facade == null) {
            throw new ValueException(function() + " has a value only in a nested stack");
        }
        Object what = argumentsValue(resources);
        if (metadata.equals(what)) {
            return facade.metadata() == null ? Map.of() : facade.metadata();
        }
        if (deletionPolicy.equals(what)) {
            return facade.deletionPolicy() == null ? "Delete" : facade.deletionPolicy();
        }
        return facade.updatePolicy() == null ? Map.of() : facade.updatePolicy();
    }
}
