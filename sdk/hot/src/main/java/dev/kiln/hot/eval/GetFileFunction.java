package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code get_file}: the content of a file that was sent with the template. */
final class GetFileFunction extends FunctionExpression {

    private final Map<String, String> files;

    GetFileFunction(CallSite call, Expression arguments, Map<String, String> files) {
        super(call, arguments);
        this.files = files;
    }

    @Override
    @Nullable
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof String key)) {
            throw new ValueException("Argument to \"" + function() + "\" must be a string");
        }
        String content = files.get(key);
        if (content == null) {
            throw new ValueException("No content found in the \"files\" section for " + function() + " path: " + key);
        }
        return content;
    }
}
