package dev.kiln.hot.param;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stack's parameters: those given, else the environment's defaults, else the template's. Immutable; values that
 * cannot be parsed show when they are asked for, or all together in {@link #problems}.
 */
public final class ParameterValues {

    private static final String MASK = "******";

    private final Map<String, ParameterSchema> schemas;
    private final Map<String, Object> given = new LinkedHashMap<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final Map<String, String> pseudo;
    private final Collection<String> givenNames;
    private final Map<String, Value> parsed = new LinkedHashMap<>();

    /** The outcome of parsing: a value, or what is wrong. */
    private record Value(@Nullable Object value, @Nullable String problem) {}

    private ParameterValues(
            Map<String, ParameterSchema> schemas,
            Map<String, ?> given,
            Map<String, ?> defaults,
            PseudoParameters pseudo) {
        this.schemas = schemas;
        this.pseudo = pseudo.byName();
        copyPresent(given, this.given);
        copyPresent(defaults, this.defaults);
        for (ParameterSchema schema : schemas.values()) {
            effective(schema).ifPresent(raw -> parsed.put(schema.name(), parse(schema, raw)));
        }
        givenNames = List.copyOf(given.keySet());
    }

    /**
     * The values for a template.
     *
     * @param template the template
     * @param given values by name; null counts as not given
     * @param defaults the {@code parameter_defaults} of the environment; names that the template lacks are ignored
     * @param pseudo the values of the pseudo parameters
     * @return the values
     * @throws ValueException with Heat's message when a definition's constraint is malformed
     */
    public static ParameterValues of(
            Template template, Map<String, ?> given, Map<String, ?> defaults, PseudoParameters pseudo) {
        return of(template.parameters(), template.version(), given, defaults, pseudo);
    }

    /**
     * The values for definitions.
     *
     * @param definitions the definitions by name, in the order of the template
     * @param version the template's version
     * @param given values by name; null counts as not given
     * @param defaults the {@code parameter_defaults} of the environment; names that the template lacks are ignored
     * @param pseudo the values of the pseudo parameters
     * @return the values
     * @throws ValueException with Heat's message when a definition's constraint is malformed
     */
    public static ParameterValues of(
            Map<String, ParameterDef> definitions,
            HotVersion version,
            Map<String, ?> given,
            Map<String, ?> defaults,
            PseudoParameters pseudo) {
        Map<String, ParameterSchema> schemas = new LinkedHashMap<>();
        definitions.forEach((name, def) -> schemas.put(name, ParameterSchema.of(name, def, version)));
        return new ParameterValues(Collections.unmodifiableMap(schemas), given, defaults, pseudo);
    }

    private static void copyPresent(Map<String, ?> from, Map<String, Object> to) {
        from.forEach((name, value) -> {
            if (value != null) {
                to.put(name, value);
            }
        });
    }

    /**
     * The schemas of the declared parameters.
     *
     * @return name to schema in the order of the template
     */
    public Map<String, ParameterSchema> schemas() {
        return schemas;
    }

    /**
     * The value of a parameter or pseudo parameter.
     *
     * @param name the name
     * @return the value; null only where a JSON parameter holds null
     * @throws ValueException when there is no value, or it cannot be parsed
     */
    public @Nullable Object value(String name) {
        String pseudoValue = pseudo.get(name);
        if (pseudoValue != null) {
            return pseudoValue;
        }
        Value value = parsed.get(name);
        if (value == null) {
            throw new ValueException("The Parameter (" + name + ") was not provided.");
        }
        if (value.problem() != null) {
            throw new ValueException(value.problem());
        }
        return value.value();
    }

    /**
     * The value as Heat shows it, masked when the parameter is hidden.
     *
     * @param name the name
     * @return the text
     * @throws ValueException when there is no value, or it cannot be parsed
     */
    public String text(String name) {
        Object value = value(name);
        ParameterSchema schema = schemas.get(name);
        if (schema != null && schema.hidden()) {
            return MASK;
        }
        return ParameterParser.text(schema == null ? ParameterType.STRING : schema.type(), value);
    }

    /**
     * Everything that is wrong with the values, undeclared names first, then parameters in the order of the template. Heat would
     * report the first.
     *
     * @return the findings, empty when all is well
     */
    public List<Diagnostic> problems() {
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : givenNames) {
            if (!schemas.containsKey(name)) {
                problems.add(Diagnostic.error(
                        "parameter-undeclared",
                        TemplatePath.of("parameters", name),
                        "The Parameter (" + name + ") was not defined in template.",
                        "Declare it in the template, or do not give a value for it."));
            }
        }
        schemas.values().forEach(schema -> problem(schema).ifPresent(problems::add));
        return problems;
    }

    /**
     * Names of immutable parameters whose values differ from those before an update.
     *
     * @param before the values that the stack has
     * @return the names, in the order of the template
     */
    public List<String> changedImmutables(ParameterValues before) {
        List<String> changed = new ArrayList<>();
        for (ParameterSchema schema : schemas.values()) {
            String name = schema.name();
            boolean inBoth = parsed.containsKey(name) && before.parsed.containsKey(name);
            if (schema.immutable() && inBoth && !PythonEquality.equal(value(name), before.value(name))) {
                changed.add(name);
            }
        }
        return changed;
    }

    private Optional<Object> effective(ParameterSchema schema) {
        Object value = given.get(schema.name());
        if (value == null) {
            value = defaults.get(schema.name());
        }
        return Optional.ofNullable(value == null ? schema.defaultValue() : value);
    }

    private static Value parse(ParameterSchema schema, Object raw) {
        try {
            return new Value(ParameterParser.parse(schema.type(), raw), null);
        } catch (ValueException refused) {
            return new Value(null, refused.getMessage());
        }
    }

    private Optional<Diagnostic> problem(ParameterSchema schema) {
        TemplatePath path = TemplatePath.of("parameters", schema.name());
        try {
            schema.checkItself();
            Optional<Object> raw = effective(schema);
            if (raw.isEmpty()) {
                return Optional.of(Diagnostic.error(
                        "parameter-missing",
                        path,
                        "The Parameter (" + schema.name() + ") was not provided.",
                        "Give it a value, or a default in the template."));
            }
            Object value = value(schema.name());
            boolean scalar = schema.type() == ParameterType.STRING
                    || schema.type() == ParameterType.NUMBER
                    || schema.type() == ParameterType.BOOLEAN;
            schema.check(scalar ? raw.get() : value);
            return Optional.empty();
        } catch (ValueException refused) {
            return Optional.of(Diagnostic.error(
                    "parameter-invalid",
                    path,
                    "Parameter '" + schema.name() + "' is invalid: " + refused.getMessage(),
                    null));
        }
    }
}
