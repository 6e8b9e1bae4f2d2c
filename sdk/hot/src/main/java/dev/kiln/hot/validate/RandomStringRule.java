package dev.kiln.hot.validate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A random string must be long enough for what it must contain. */
final class RandomStringRule implements Rule {

    private static final String TYPE = "OS::Heat::RandomString";

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, TYPE, string -> {
            Object length = string.value("length");
            long wanted = minimums(string.value("character_classes")) + minimums(string.value("character_sequences"));
            if (length instanceof Long available && available < wanted) {
                string.error(
                        DiagnosticCode.RANDOM_STRING_LENGTH,
                        "length",
                        "Length property cannot be smaller than combined character class and character sequence "
                                + "minimums",
                        "set length to at least " + wanted);
            }
        });
    }

    private static long minimums(@Nullable Object parts) {
        long sum = 0;
        if (parts instanceof List<?> list) {
            for (Object part : list) {
                sum += part instanceof Map<?, ?> map && map.get("min") instanceof Long min ? min : 0;
            }
        }
        return sum;
    }
}
