package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stack's name is part of addresses and of the names of its objects. */
final class StackNameRule {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.-]{0,254}");

    private StackNameRule() {}

    static Optional<Diagnostic> check(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        DiagnosticCode.STACK_NAME.text(),
                        TemplatePath.ROOT,
                        "Invalid stack name " + name
                                + " must contain only alphanumeric or \"_-.\" characters, must start "
                                + "with alpha and must be 255 characters or less.",
                        "choose a name such as web-1"));
    }
}
