package dev.kiln.engine.run;

import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.plan.PropertyRules;
import dev.kiln.hot.validate.TypeView;
import dev.kiln.schema.ResourceSchema;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a type that a template names.
 *
 * @param target the engine's type, or the name of a template file
 * @param isTemplate whether it is a template file
 * @param view its properties and attributes
 * @param rules which of its properties may change
 * @param handler what it does
 */
record ResolvedType(String target, boolean isTemplate, TypeView view, PropertyRules rules, ResourceHandler handler) {

    /** Whether two types are implemented by the same thing, so that a resource can go from one to the other. */
    boolean isSameAs(ResolvedType other) {
        return isTemplate ? other.isTemplate : target.equals(other.target);
    }

    private @Nullable ResourceSchema schema() {
        return view.schema();
    }

    /** Whether the type's own code orders its resources against others. */
    boolean hasHiddenRequirements() {
        ResourceSchema schema = schema();
        return schema != null && schema.implicitDependencies();
    }
}
