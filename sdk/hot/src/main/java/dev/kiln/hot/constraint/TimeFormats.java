package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats {@code timezone}, {@code expiration} and {@code iso_8601}. */
final class TimeFormats {

    private static final Pattern ISO = Pattern.compile("(?<year>[0-9]{4})"
            + "(?:-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?|(?<month2>[0-9]{2})(?<day2>[0-9]{2})?)?"
            + "(?:[ T](?<hour>[0-9]{2})(?::?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{1,2})(?:[.,][0-9]+)?)?)?"
            + "(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");

    private TimeFormats() {}

    static Optional<String> timezone(@Nullable Object value) {
        String text = PythonText.str(value);
        return text.isEmpty() || ZoneId.getAvailableZoneIds().contains(text)
                ? Optional.empty()
                : FormatProblem.of(value, "Invalid timezone: '" + text + "'");
    }

    static Optional<String> instant(@Nullable Object value) {
        return value instanceof String text && parse(text).isPresent() ? Optional.empty() : FormatProblem.of(value);
    }

    static Optional<String> expiration(@Nullable Object value) {
        String text = PythonText.str(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time = parse(PythonText.strip(text));
        if (time.isEmpty()) {
            return FormatProblem.of(
                    value, "Expiration " + text + " is invalid: Unable to parse date string " + PythonText.repr(text));
        }
        return time.get().isAfter(Instant.now())
                ? Optional.empty()
                : FormatProblem.of(value, "Expiration " + text + " is invalid: Expiration time is out of date.");
    }

    private static Optional<Instant> parse(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(parts.group("year"), 1),
                    number(parts.group("month") == null ? parts.group("month2") : parts.group("month"), 1),
                    number(parts.group("day") == null ? parts.group("day2") : parts.group("day"), 1),
                    number(parts.group("hour"), 0),
                    number(parts.group("minute"), 0),
                    number(parts.group("second"), 0));
            String zone = parts.group("zone");
            return Optional.of(local.toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
