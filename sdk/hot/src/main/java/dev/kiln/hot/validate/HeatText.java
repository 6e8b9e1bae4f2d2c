package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import java.util.List;

/** A finding as Heat itself would word it, path and prefix included. */
public final class HeatText {

    private HeatText() {}

    /**
     * Heat's whole message.
     *
     * @param diagnostic a finding
     * @return for example {@code Property error: resources.server.properties: Unknown Property imagee}
     */
    public static String of(Diagnostic diagnostic) {
        DiagnosticCode.Prefix prefix = DiagnosticCode.named(diagnostic.code())
                .map(DiagnosticCode::prefix)
                .orElse(DiagnosticCode.Prefix.NONE);
        String message = diagnostic.message();
        if (diagnostic.code().equals(DiagnosticCode.UNKNOWN_RESOURCE.text()) && isOutput(diagnostic.path())) {
            return diagnostic.path().key("get_attr") + ": " + message;
        }
        if (diagnostic.code().equals(DiagnosticCode.UNKNOWN_PARAMETER.text())) {
            return "Property error: " + property(diagnostic.path()) + ": " + message;
        }
        if (diagnostic.code().equals(DiagnosticCode.UNKNOWN_PROPERTY.text())
                || diagnostic.code().equals(DiagnosticCode.UNIMPLEMENTED_PROPERTY.text())) {
            TemplatePath map = diagnostic.path().parent().orElse(diagnostic.path());
            return "Property error: " + map + ": " + message;
        }
        if (diagnostic.code().equals(DiagnosticCode.MISSING_TEMPLATE_FILE.text())) {
            // Heat takes for an address what is not among the files, and misses its scheme
            return nesting(diagnostic.path()) + message.replace("it is not among the files", "Invalid URL scheme ");
        }
        return switch (prefix) {
            case NONE -> nesting(diagnostic.path()) + message;
            case PATH -> diagnostic.path() + ": " + message;
            case PROPERTY -> "Property error: " + diagnostic.path() + ": " + message;
            case CONDITION -> nesting(diagnostic.path()) + "Condition validation error: " + message;
            case PARAMETER_GROUP -> "Parameter Groups error: " + diagnostic.path() + ": " + message;
        };
    }

    private static boolean isOutput(TemplatePath path) {
        return !path.segments().isEmpty() && path.segments().get(0).equals("outputs");
    }

    /** Heat names the property that a function is in, not the function's own place. */
    static TemplatePath property(TemplatePath path) {
        List<Object> segments = path.segments();
        return new TemplatePath(segments.subList(0, Math.min(4, segments.size())));
    }

    /** Where a finding inside a nested stack comes from, which Heat names even before messages without a path. */
    private static String nesting(TemplatePath path) {
        List<Object> segments = path.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i) instanceof String text && text.endsWith(">")) {
                return new TemplatePath(segments.subList(0, i + 1)) + ": ";
            }
        }
        return "";
    }
}
