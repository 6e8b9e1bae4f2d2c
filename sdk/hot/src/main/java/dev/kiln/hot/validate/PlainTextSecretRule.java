package dev.kiln.hot.validate;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.StringNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Passwords and keys do not belong into a template, which many can read and Heat shows to all. */
final class PlainTextSecretRule implements Rule {

    private static final Set<String> WORDS = Set.of("password", "passwd", "secret", "token", "passphrase", "psk");
    private static final Set<String> NAMES =
            Set.of("adminpass", "privatekey", "secretkey", "secretaccesskey", "apikey");

    @Override
    public void check(Scope scope) {
        scope.walkValues((node, path) -> {
            List<Object> place = path.segments();
            boolean inProperties = place.size() > 3 && place.get(2).equals("properties");
            boolean secret = node instanceof StringNode text && !text.value().isEmpty();
            if (inProperties && secret && place.get(place.size() - 1) instanceof String key && isSecret(key)) {
                scope.warning(
                        DiagnosticCode.PLAIN_TEXT_SECRET,
                        path,
                        "The template holds the value of " + key + " in plain text",
                        "take it from a parameter with hidden: true, or let OS::Heat::RandomString make it");
            }
        });
        scope.template().parameters().forEach((name, parameter) -> parameter(scope, name, parameter));
    }

    private static void parameter(Scope scope, String name, ParameterDef parameter) {
        boolean hasText = parameter.defaultValue() instanceof StringNode text
                && !text.value().isEmpty();
        boolean hidden = parameter.hidden() instanceof BooleanNode flag && flag.value();
        if (hasText && (hidden || isSecret(name))) {
            scope.warning(
                    DiagnosticCode.PLAIN_TEXT_SECRET,
                    TemplatePath.of("parameters", name, "default"),
                    "The template holds the default of the secret parameter " + name + " in plain text",
                    "leave the default out, so that a value must be given");
        }
    }

    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower.replace("_", "").replace("-", ""))) {
            return true;
        }
        String last = lower.substring(Math.max(lower.lastIndexOf('_'), lower.lastIndexOf('-')) + 1);
        return WORDS.contains(last);
    }
}
