package dev.kiln.engine.types;

import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Single values that a property's constraints allow. */
final class ValidValues {

    /** A value for each constraint that asks for text of a certain form. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("cron_expression", "* * * * *"),
            Map.entry("dns_domain", "example.org."),
            Map.entry("dns_name", "host.example.org"),
            Map.entry("expiration", "2030-01-01T00:00:00"),
            Map.entry("ip_addr", "192.0.2.7"),
            Map.entry("ip_or_cidr", "192.0.2.0/24"),
            Map.entry("iso_8601", "2030-01-01T00:00:00"),
            Map.entry("json_string", "{}"),
            Map.entry("mac_addr", "fa:16:3e:00:00:01"),
            Map.entry("net_cidr", "192.0.2.0/24"),
            Map.entry("rel_dns_name", "host"),
            Map.entry("timezone", "Europe/Rome"));

    /** A value for each pattern that a required property has. */
    private static final List<String> EXAMPLES = List.of(
            "word",
            "12",
            "12:34",
            "192.0.2.0/24",
            "example.org.",
            "0x1F",
            "Word-1",
            "1,2",
            "10.0.0.1",
            "a1b2",
            "/dev/vdb",
            "2030-01-01 12:00");

    private final Random random;

    ValidValues(Random random) {
        this.random = random;
    }

    /** How many items a list should have. */
    long length(PropertySchema property) {
        for (Constraint constraint : property.constraints()) {
            if (constraint instanceof Constraint.Length length) {
                return length.min() == null ? 1 : Math.max(1, length.min());
            }
        }
        return 1;
    }

    Object of(String name, PropertySchema property) {
        for (Constraint constraint : property.constraints()) {
            if (constraint instanceof Constraint.AllowedValues allowed) {
                return allowed.values().get(random.nextInt(allowed.values().size()));
            }
            if (constraint instanceof Constraint.Custom custom && FORMS.containsKey(custom.name())) {
                return FORMS.get(custom.name());
            }
            if (constraint instanceof Constraint.AllowedPattern pattern) {
                return EXAMPLES.stream()
                        .filter(example -> example.matches(pattern.pattern()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(name + ": no example matches " + pattern));
            }
        }
        return switch (property.type()) {
            case INTEGER -> number(property);
            case NUMBER -> number(property) + 0.5;
            case BOOLEAN -> random.nextBoolean();
            default -> text(property);
        };
    }

    private long number(PropertySchema property) {
        long min = 1;
        long max = Long.MAX_VALUE;
        for (Constraint constraint : property.constraints()) {
            if (constraint instanceof Constraint.Range range) {
                min = range.min() == null ? min : range.min().longValue();
                max = range.max() == null ? max : range.max().longValue();
            } else if (constraint instanceof Constraint.Modulo modulo) {
                return min + Math.floorMod(modulo.offset() - min, modulo.step());
            }
        }
        long room = Math.min(max - min, property.type() == ValueType.NUMBER ? 0 : 20);
        return min + random.nextLong(room + 1);
    }

    private String text(PropertySchema property) {
        long min = 1;
        long max = 12;
        for (Constraint constraint : property.constraints()) {
            if (constraint instanceof Constraint.Length length) {
                min = length.min() == null ? min : Math.max(1, length.min());
                max = length.max() == null ? Math.max(max, min) : Math.min(Math.max(max, min), length.max());
            }
        }
        StringBuilder text = new StringBuilder();
        for (long left = min + random.nextLong(max - min + 1); left > 0; left--) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
