package dev.kiln.hot.read;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.StringNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the key that every template begins with. Source: SEMANTICS section 1.2. */
final class VersionReader {

    static final String KEY = "heat_template_version";
    private static final List<String> KEYS = List.of(KEY, "HeatTemplateFormatVersion", "AWSTemplateFormatVersion");
    private static final String CODE = "template-version";
    private static final String INVALID = "The template version is invalid: ";
    private static final String HINT = "write " + KEY + ": 2018-08-31";

    private VersionReader() {}

    /** The version as written, or empty after an error. */
    static Optional<String> read(MapNode root, Findings findings) {
        List<String> present =
                KEYS.stream().filter(key -> root.get(key) != null).toList();
        if (present.isEmpty()) {
            findings.error(CODE, TemplatePath.ROOT, "Template format version not found.", HINT);
            return Optional.empty();
        }
        TemplatePath path = TemplatePath.of(present.get(0));
        if (present.size() > 1) {
            String keys = String.join(", ", present);
            findings.error(CODE, path, INVALID + "Ambiguous versions (" + keys + ")", "keep one of them");
            return Optional.empty();
        }
        if (!present.get(0).equals(KEY)) {
            findings.error(
                    "cloudformation-template",
                    path,
                    "This is a template in CloudFormation format, not in HOT",
                    "translate it with kiln migrate, or " + HINT);
            return Optional.empty();
        }
        if (!(root.get(KEY) instanceof StringNode text)) {
            findings.error(CODE, path, INVALID + "Template version was not provided", HINT);
            return Optional.empty();
        }
        if (HotVersion.named(text.value()).isEmpty()) {
            findings.error(
                    CODE,
                    path,
                    INVALID + "\"" + KEY + ": " + text.value() + "\". \"" + KEY + "\" should be one of: " + known(),
                    HINT);
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private static String known() {
        Stream<String> names = Arrays.stream(HotVersion.values())
                .flatMap(version -> Stream.concat(Stream.of(version.date()), version.alias().stream()));
        return String.join(", ", names.sorted().toList());
    }
}
