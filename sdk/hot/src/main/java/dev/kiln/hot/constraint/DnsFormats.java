package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats {@code dns_name}, {@code rel_dns_name} and {@code dns_domain}. An empty text passes each of them. */
final class DnsFormats {

    private static final int MAX_LENGTH = 255;
    private static final int MAX_LABEL = 63;

    private DnsFormats() {}

    static Optional<String> name(@Nullable Object value) {
        String text = PythonText.str(value);
        return malformed(text)
                .flatMap(reason -> FormatProblem.of(value, "'" + text + "' not in valid format. Reason: " + reason));
    }

    static Optional<String> relativeName(@Nullable Object value) {
        String text = PythonText.str(value);
        if (text.endsWith(".")) {
            return FormatProblem.of(value, "'" + text + "' is a FQDN. It should be a relative domain name.");
        }
        if (text.length() > MAX_LENGTH - 3) {
            return FormatProblem.of(
                    value,
                    "'" + text + "' contains '" + text.length() + "' characters. Adding a domain name will cause it to "
                            + "exceed the maximum length of a FQDN of '" + MAX_LENGTH + "'.");
        }
        return name(value);
    }

    static Optional<String> domain(@Nullable Object value) {
        String text = PythonText.str(value);
        Optional<String> problem = name(value);
        if (problem.isPresent() || text.isEmpty() || text.endsWith(".")) {
            return problem;
        }
        return FormatProblem.of(value, "'" + text + "' must end with '.'.");
    }

    private static Optional<String> malformed(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String trimmed = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (trimmed.length() > MAX_LENGTH) {
            return Optional.of("'" + trimmed + "' exceeds the " + MAX_LENGTH + " character FQDN limit");
        }
        String[] labels = trimmed.split("\\.", -1);
        for (String label : labels) {
            Optional<String> problem = malformedLabel(label);
            if (problem.isPresent()) {
                return problem;
            }
        }
        String last = labels[labels.length - 1];
        return labels.length > 1 && last.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of("TLD '" + last + "' must not be all numeric.")
                : Optional.empty();
    }

    private static Optional<String> malformedLabel(String label) {
        if (label.isEmpty()) {
            return Optional.of("Encountered an empty component.");
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            return Optional.of("Name '" + label + "' must not start or end with a hyphen.");
        }
        boolean plain = label.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
        return plain && label.length() <= MAX_LABEL
                ? Optional.empty()
                : Optional.of("Name '" + label + "' must be 1-63 characters long, each of which can only be "
                        + "alphanumeric or a hyphen.");
    }
}
