package dev.kiln.schema.files;

import dev.kiln.schema.Constraint;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.TranslationRule;
import dev.kiln.schema.Unit;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads those parts of a schema that are written alike in our files and in what is harvested from a Heat. */
public final class SharedFields {

    private static final String TYPES =
            Stream.of(ValueType.values()).map(ValueType::heatName).collect(Collectors.joining(", "));

    private static final String UNITS =
            Arrays.stream(Unit.values()).map(Unit::id).collect(Collectors.joining(", "));

    private SharedFields() {}

    /**
     * The field {@code type}.
     *
     * @param fields the map that has it
     * @return the type, or empty when it is absent or wrong, which is noted only when it is wrong
     */
    public static Optional<ValueType> type(Fields fields) {
        return fields.choice("type", ValueType::named, TYPES);
    }

    /**
     * The field {@code unit}.
     *
     * @param fields the map that has it
     * @return the unit, or empty when it is absent or wrong, which is noted only when it is wrong
     */
    public static Optional<Unit> unit(Fields fields) {
        return unit(fields, "unit");
    }

    /**
     * A field that names a unit.
     *
     * @param fields the map that has it
     * @param name the field
     * @return the unit, or empty when it is absent or wrong, which is noted only when it is wrong
     */
    public static Optional<Unit> unit(Fields fields, String name) {
        return fields.choice(name, Unit::named, UNITS);
    }

    /**
     * A status by its name, upper case.
     *
     * @param name for example {@code HIDDEN}
     * @return the status, or empty when there is none of that name
     */
    public static Optional<SupportStatus.Status> status(String name) {
        return constant(SupportStatus.Status.values(), name);
    }

    /**
     * The field {@code constraints}: a list of maps with one key each.
     *
     * @param fields the map that has it
     * @return the constraints, none when the field is absent
     */
    public static List<Constraint> constraints(Fields fields) {
        List<Constraint> constraints = new ArrayList<>();
        for (Fields item : fields.maps("constraints")) {
            constraint(item).ifPresent(constraints::add);
            item.end();
            if (item.names().size() > 1) {
                item.problem("", "must have one key; write a list item for each constraint");
            }
        }
        return constraints;
    }

    private static Optional<Constraint> constraint(Fields item) {
        if (item.has("length")) {
            return item.map("length").flatMap(SharedFields::length);
        }
        if (item.has("range")) {
            return item.map("range").flatMap(SharedFields::range);
        }
        if (item.has("allowed_values")) {
            List<Object> values = item.values("allowed_values");
            if (values.isEmpty()) {
                item.problem("allowed_values", "must list at least one value");
            }
            return Optional.of(new Constraint.AllowedValues(values));
        }
        if (item.has("allowed_pattern")) {
            return item.text("allowed_pattern").map(Constraint.AllowedPattern::new);
        }
        if (item.has("modulo")) {
            return item.map("modulo").flatMap(SharedFields::modulo);
        }
        if (item.has("custom_constraint")) {
            return item.text("custom_constraint").map(Constraint.Custom::new);
        }
        if (item.names().isEmpty()) {
            item.problem("", "is an empty constraint");
        }
        return Optional.empty();
    }

    private static Optional<Constraint> length(Fields bounds) {
        needsABound(bounds);
        Constraint length = new Constraint.Length(
                bounds.integer("min").orElse(null), bounds.integer("max").orElse(null));
        bounds.end();
        return Optional.of(length);
    }

    private static Optional<Constraint> range(Fields bounds) {
        needsABound(bounds);
        Constraint range = new Constraint.Range(
                bounds.number("min").orElse(null), bounds.number("max").orElse(null));
        bounds.end();
        return Optional.of(range);
    }

    private static Optional<Constraint> modulo(Fields fields) {
        Optional<Long> step = fields.integer("step");
        Optional<Long> offset = fields.integer("offset");
        fields.end();
        if (step.orElse(0L) == 0 || offset.isEmpty()) {
            fields.problem("", "needs a step, not 0, and an offset");
            return Optional.empty();
        }
        return Optional.of(new Constraint.Modulo(step.get(), offset.get()));
    }

    private static void needsABound(Fields bounds) {
        if (!bounds.has("min") && !bounds.has("max")) {
            bounds.problem("", "needs min, max or both");
        }
    }

    /**
     * The field {@code translation_rules}.
     *
     * @param fields the map that has it
     * @return the rules, none when the field is absent
     */
    public static List<TranslationRule> translationRules(Fields fields) {
        List<TranslationRule> rules = new ArrayList<>();
        for (Fields item : fields.maps("translation_rules")) {
            Optional<TranslationRule.Kind> kind = item.choice(
                    "rule",
                    name -> constant(TranslationRule.Kind.values(), name.toUpperCase(Locale.ROOT)),
                    "add, replace, resolve, delete");
            if (!item.has("rule") || item.texts("path").isEmpty()) {
                item.problem("", "needs a rule and a path");
            }
            kind.ifPresent(k -> rules.add(new TranslationRule(
                    k,
                    item.texts("path"),
                    item.texts("value_path"),
                    item.text("value_name").orElse(null),
                    item.texts("custom_value_path"),
                    item.text("client_plugin").orElse(null),
                    item.text("finder").orElse(null),
                    item.text("entity").orElse(null))));
            if (kind.isPresent()) {
                item.end();
            }
        }
        return rules;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }
}
