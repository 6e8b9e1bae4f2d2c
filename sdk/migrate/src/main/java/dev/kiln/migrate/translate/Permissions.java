package dev.kiln.migrate.translate;

import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the permissions of a file in octal: YAML reads {@code 0644} as 420, which nobody recognizes. */
final class Permissions {

    private static final Set<String> KEYS = Set.of("permissions", "mode", "perm");

    /** What owner, group and others may, in octal; none of them is what someone writes who means octal and leaves out the zero. */
    private static final Pattern USUAL = Pattern.compile("[4-7][0145][0145]|66[046]|77[057]");

    private Permissions() {}

    /** The value in octal; empty where it is something else than permissions. */
    static Optional<Doc> mode(Scalar key, Node value) {
        if (!(key instanceof StringNode name)
                || !KEYS.contains(name.value())
                || !(value instanceof IntegerNode number)
                || number.value().signum() < 0) {
            return Optional.empty();
        }
        String octal = number.value().toString(8);
        return USUAL.matcher(octal).matches() ? Optional.of(Doc.text("0" + octal)) : Optional.empty();
    }
}
