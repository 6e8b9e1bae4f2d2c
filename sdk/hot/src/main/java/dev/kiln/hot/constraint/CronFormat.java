package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The format {@code cron_expression}: five fields, or six with seconds last, or a word such as {@code @daily}. */
final class CronFormat {

    private static final Set<String> WORDS =
            Set.of("@midnight", "@hourly", "@daily", "@weekly", "@monthly", "@yearly", "@annually");
    private static final Map<String, Integer> MONTHS = names(1, "jan feb mar apr may jun jul aug sep oct nov dec");
    private static final Map<String, Integer> DAYS = names(0, "sun mon tue wed thu fri sat");

    private static final List<Field> FIELDS = List.of(
            new Field(0, 59, Map.of()),
            new Field(0, 23, Map.of()),
            new Field(1, 31, Map.of()),
            new Field(1, 12, MONTHS),
            new Field(0, 7, DAYS),
            new Field(0, 59, Map.of()));

    private CronFormat() {}

    private record Field(int low, int high, Map<String, Integer> names) {

        boolean accepts(String text, int index) {
            for (String part : text.split(",", -1)) {
                if (!acceptsPart(part, index)) {
                    return false;
                }
            }
            return true;
        }

        private boolean acceptsPart(String part, int index) {
            boolean lastDay = index == 2 && part.equals("l");
            boolean weekday = index == 4 && (part.matches("[0-7a-z]+#[1-5]") || part.matches("l[0-7]"));
            if (lastDay || weekday) {
                return true;
            }
            String[] steps = part.split("/", -1);
            if (steps.length > 2 || (steps.length == 2 && number(steps[1]) < 1)) {
                return false;
            }
            String range = steps[0];
            if (range.equals("*") || (range.equals("?") && (index == 2 || index == 4))) {
                return true;
            }
            String[] ends = range.split("-", -1);
            if (ends.length > 2) {
                return false;
            }
            for (String end : ends) {
                int value = names.getOrDefault(end, number(end));
                if (value < low || value > high) {
                    return false;
                }
            }
            return true;
        }

        private static int number(String text) {
            boolean digits =
                    !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Integer.parseInt(text) : -1;
        }
    }

    static Optional<String> problem(@Nullable Object value) {
        String text = PythonText.strip(PythonText.str(value)).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || WORDS.contains(text)) {
            return Optional.empty();
        }
        String[] columns = text.split("\\s+", -1);
        if (columns.length != 5 && columns.length != 6) {
            return invalid(value, "Exactly 5 or 6 columns has to be specified for iterator expression.");
        }
        for (int i = 0; i < columns.length; i++) {
            if (!FIELDS.get(i).accepts(columns[i], i)) {
                return invalid(value, "[" + PythonText.str(value) + "] is not acceptable, out of range");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> invalid(@Nullable Object value, String reason) {
        return FormatProblem.of(value, "Invalid CRON expression: " + reason);
    }

    private static Map<String, Integer> names(int first, String words) {
        String[] names = words.split(" ", -1);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], first + i);
        }
        return Map.copyOf(numbers);
    }
}
