package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import org.jspecify.annotations.Nullable;

/** The resources that functions name. */
final class ResourceNames {

    private ResourceNames() {}

    /**
     * A name that the stack has.
     *
     * @param name what stands for the name
     * @param resources the stack's resources
     * @return the name
     * @throws ValueException with Heat's message when there is no such resource
     */
    static String existing(@Nullable Object name, ResourceData resources) {
        if (name instanceof String text && resources.exists(text)) {
            return text;
        }
        throw new ValueException("The specified reference \"" + PythonText.str(name) + "\" (in unknown) is incorrect.");
    }
}
