package dev.kiln.hot.diag;

import org.jspecify.annotations.Nullable;

/**
 * One finding about a template or a program.
 *
 * @param severity how grave it is
 * @param code a stable short name in kebab case that users can search for, for example {@code unknown-property}
 * @param path where in the template
 * @param location where in the user's file (template or Java source), or null when unknown
 * @param message what is wrong, in Heat's words where Heat has them
 * @param hint what to do about it, or null
 */
public record Diagnostic(
        Severity severity,
        String code,
        TemplatePath path,
        @Nullable Location location,
        String message,
        @Nullable String hint) {

    /**
     * An error whose location is not known yet.
     *
     * @param code the stable short name
     * @param path where in the template
     * @param message what is wrong
     * @param hint what to do about it, or null
     * @return the diagnostic
     */
    public static Diagnostic error(String code, TemplatePath path, String message, @Nullable String hint) {
        return new Diagnostic(Severity.ERROR, code, path, null, message, hint);
    }

    /**
     * A warning whose location is not known yet.
     *
     * @param code the stable short name
     * @param path where in the template
     * @param message what is wrong
     * @param hint what to do about it, or null
     * @return the diagnostic
     */
    public static Diagnostic warning(String code, TemplatePath path, String message, @Nullable String hint) {
        return new Diagnostic(Severity.WARNING, code, path, null, message, hint);
    }

    /**
     * The same finding at a place in the user's file.
     *
     * @param where the place, or null when unknown
     * @return the located diagnostic
     */
    public Diagnostic at(@Nullable Location where) {
        return new Diagnostic(severity, code, path, where, message, hint);
    }

    /**
     * The same finding, as grave as somebody else takes it.
     *
     * @param other the severity
     * @return the diagnostic with that severity
     */
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(other, code, path, location, message, hint);
    }
}
