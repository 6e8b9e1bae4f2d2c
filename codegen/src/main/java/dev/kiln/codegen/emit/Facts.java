package dev.kiln.codegen.emit;

import static dev.kiln.codegen.emit.JavadocText.code;

import dev.kiln.schema.Constraint;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schema says, in English and escaped for Javadoc. */
final class Facts {

    /** Longer lists of values and longer defaults are not for reading. */
    private static final int MOST_VALUES = 24;

    private static final int LONGEST_DEFAULT = 60;

    private Facts() {}

    /** The type of a property's value, with its article. */
    static String type(PropertySchema schema) {
        if (schema.type() != ValueType.LIST || schema.items().isEmpty()) {
            return type(schema.type());
        }
        return "a list of " + schema.items().get().type().heatName() + "s";
    }

    static String type(ValueType type) {
        return switch (type) {
            case ANY -> "any value";
            case INTEGER -> "an integer";
            default -> "a " + type.heatName();
        };
    }

    /** Bounds of a value, one sentence. */
    static String constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Length length) {
            return "Length " + bounds(length.min(), length.max()) + ".";
        } else if (constraint instanceof Constraint.Range range) {
            return capitalized(bounds(range.min(), range.max())) + ".";
        } else if (constraint instanceof Constraint.AllowedValues allowed) {
            return "One of " + values(allowed.values()) + ".";
        } else if (constraint instanceof Constraint.AllowedPattern pattern) {
            return "Matches " + code(pattern.pattern()) + ".";
        } else if (constraint instanceof Constraint.Modulo modulo) {
            return "A multiple of " + modulo.step() + (modulo.offset() == 0 ? "" : ", plus " + modulo.offset()) + ".";
        } else if (constraint instanceof Constraint.Custom custom) {
            return "Checked as " + code(custom.name()) + ".";
        }
        throw new IllegalArgumentException("unknown constraint " + constraint);
    }

    /** What an update of the stack does when the value changes. */
    static String update(PropertySchema schema) {
        if (schema.immutable()) {
            return "An update that changes it is refused.";
        }
        return schema.updateAllowed()
                ? "An update changes it in place."
                : "An update that changes it replaces the resource.";
    }

    /** The value that holds when none is set, or nothing when there is none or it is too long to read. */
    static Optional<String> defaultValue(PropertySchema schema) {
        return schema.defaultValue()
                .filter(value -> !(value instanceof Collection<?> items && items.isEmpty()))
                .filter(value -> !(value instanceof Map<?, ?> map && map.isEmpty()))
                .map(value -> "".equals(value) ? "the empty string" : code(value))
                .filter(text -> text.length() <= LONGEST_DEFAULT)
                .map(text -> "Default: " + text + ".");
    }

    /** The release that introduced something, when the schema tells. */
    static Optional<String> since(SupportStatus status) {
        return status.since().map(version -> "Since Heat " + JavadocText.escape(version) + ".");
    }

    /** A sentence for what only some of the releases known to Kiln have. */
    static Optional<String> releases(Set<HeatRelease> releases) {
        if (releases.isEmpty() || releases.size() == HeatRelease.values().length) {
            return Optional.empty();
        }
        String titles = releases.stream().map(HeatRelease::title).sorted().collect(Collectors.joining(", "));
        return Optional.of("Of the releases that Kiln knows, only in " + JavadocText.escape(titles) + ".");
    }

    /** Why something should not be used any more, or null when it may be. */
    static @Nullable String deprecation(SupportStatus status, boolean hidden) {
        return deprecation(status, hidden, Optional.empty());
    }

    /**
     * Why something should not be used any more.
     *
     * @param status what Heat says of it
     * @param hidden whether Heat hides it besides
     * @param successor what to use instead, when Heat's schema tells
     * @return a sentence, or null when it may be used
     */
    static @Nullable String deprecation(SupportStatus status, boolean hidden, Optional<String> successor) {
        if (!status.isDeprecated() && !hidden) {
            return null;
        }
        boolean gone = hidden || status.status() == SupportStatus.Status.HIDDEN;
        String what = gone ? "Heat hides it from its documentation" : "deprecated in Heat";
        String since = status.version() == null ? "" : " since " + JavadocText.escape(status.version());
        String why = status.message() == null ? "" : ": " + JavadocText.escape(status.message());
        String instead = successor.map(name -> " Use " + code(name) + ".").orElse("");
        return what + since + why + (why.endsWith(".") ? "" : ".") + instead;
    }

    private static String bounds(@Nullable Number min, @Nullable Number max) {
        if (min == null) {
            return "at most " + max;
        }
        return max == null ? "at least " + min : min + " to " + max;
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String values(List<Object> values) {
        String listed =
                values.stream().limit(MOST_VALUES).map(JavadocText::code).collect(Collectors.joining(", "));
        return values.size() > MOST_VALUES ? listed + " and " + (values.size() - MOST_VALUES) + " more" : listed;
    }
}
