package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a group makes, checked as the one that stands for all.
 *
 * @param owner the group's name
 * @param type the member's type as written, which may be not known yet, or no text
 * @param data the member's properties
 */
record Member(String owner, @Nullable Object type, Map<?, ?> data) {

    /** The name of the first member. */
    static final String NAME = "0";

    /** What the type allows; empty when it is unknown. */
    Optional<TypeView> view(Scope scope) {
        return type instanceof String name ? scope.types().view(NAME, name) : Optional.empty();
    }

    /** The place of the group's own stack as Heat prints it: {@code resources.<group><nested_stack>}. */
    TemplatePath groupPath() {
        return Scope.resourcePath(owner + "<nested_stack>");
    }

    /** The place of the first member. */
    TemplatePath path() {
        return groupPath().key("resources").item(0);
    }

    TemplatePath propertiesPath() {
        return path().key("properties");
    }
}
