package dev.kiln.testing;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what synthesis says of a program; begin with {@link KilnAssertions#assertThatFindingsOf}. */
public final class FindingsAssert extends AbstractAssert<FindingsAssert, List<Diagnostic>> {

    FindingsAssert(List<Diagnostic> findings) {
        super(findings, FindingsAssert.class);
    }

    /**
     * There is an error.
     *
     * @param code its code, for example {@code missing-property}
     * @return this assertion
     */
    public FindingsAssert hasError(String code) {
        return has(Severity.ERROR, code, finding -> true, "");
    }

    /**
     * There is an error at a place.
     *
     * @param code its code, for example {@code world-open-ssh}
     * @param path the place in the template, for example {@code resources.group.properties.rules[0]}
     * @return this assertion
     */
    public FindingsAssert hasError(String code, String path) {
        return has(Severity.ERROR, code, at(path), " at " + path);
    }

    /**
     * There is a warning.
     *
     * @param code its code, for example {@code unused-parameter}
     * @return this assertion
     */
    public FindingsAssert hasWarning(String code) {
        return has(Severity.WARNING, code, finding -> true, "");
    }

    /**
     * There is a warning at a place.
     *
     * @param code its code, for example {@code unused-parameter}
     * @param path the place in the template, for example {@code parameters.size}
     * @return this assertion
     */
    public FindingsAssert hasWarning(String code, String path) {
        return has(Severity.WARNING, code, at(path), " at " + path);
    }

    /**
     * There is no error; warnings are accepted.
     *
     * @return this assertion
     */
    public FindingsAssert hasNoErrors() {
        return none(
                actual.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList(),
                "errors");
    }

    /**
     * There is nothing to say at all.
     *
     * @return this assertion
     */
    public FindingsAssert hasNoFindings() {
        return none(actual, "findings");
    }

    private FindingsAssert none(List<Diagnostic> found, String what) {
        if (!found.isEmpty()) {
            throw failure("expected no %s, but there are %d:%s", what, found.size(), words(found));
        }
        return this;
    }

    private FindingsAssert has(Severity severity, String code, Predicate<Diagnostic> place, String where) {
        boolean found = actual.stream()
                .anyMatch(one -> one.severity() == severity && one.code().equals(code) && place.test(one));
        if (!found) {
            throw failure(
                    "expected the %s %s%s, but there is %s",
                    name(severity), code, where, actual.isEmpty() ? "nothing" : "only:" + words(actual));
        }
        return this;
    }

    private static Predicate<Diagnostic> at(String path) {
        return finding -> finding.path().toString().equals(path);
    }

    private static String words(List<Diagnostic> findings) {
        return findings.stream()
                .map(one -> "\n  " + (one.location() == null ? "" : one.location() + ": ") + name(one.severity()) + ": "
                        + one.path() + ": " + one.message() + " [" + one.code() + "]")
                .collect(Collectors.joining());
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
