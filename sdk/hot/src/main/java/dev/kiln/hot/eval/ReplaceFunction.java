package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code str_replace}, its strict forms, and {@code Fn::Replace}: all placeholders at once, longer ones first; inserted text is
 * not looked at again.
 */
final class ReplaceFunction extends FunctionExpression {

    /** How much a call puts up with. */
    enum Strictness {
        /** Placeholders need not occur. */
        LENIENT,
        /** Every placeholder occurs. */
        STRICT,
        /** Every placeholder occurs and its value is not empty. */
        VERY_STRICT
    }

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Strictness strictness;
    private final boolean jsonAllowed;
    private final Expression template;
    private final Expression params;

    ReplaceFunction(CallSite call, Expression arguments, Strictness strictness) {
        super(call, arguments);
        this.strictness = strictness;
        this.jsonAllowed = call.since(HotVersion.V2015_10_15);
        if (!(arguments instanceof MapExpression map)) {
            throw new ValueException("Arguments to \"" + function() + "\" must be a map");
        }
        Expression givenTemplate = map.get("template");
        Expression givenParams = map.get("params");
        if (givenTemplate == null || givenParams == null) {
            throw new ValueException(PythonText.repr("\"" + function() + "\" syntax should be " + function() + ":\n"
                    + "              template: This is var1 template var2\n"
                    + "              params:\n"
                    + "                var1: a\n"
                    + "                var2: string"));
        }
        template = givenTemplate;
        params = mapping(givenParams);
    }

    private ReplaceFunction(CallSite call, Expression arguments, Expression params, Expression template) {
        super(call, arguments);
        this.strictness = Strictness.LENIENT;
        this.jsonAllowed = false;
        this.template = template;
        this.params = mapping(params);
    }

    /** {@code Fn::Replace}: the placeholders, then the template. */
    static ReplaceFunction cfn(CallSite call, Expression arguments) {
        List<Expression> items = items(arguments);
        if (items == null) {
            throw new ValueException("Arguments to \"" + call.function() + "\" must be a list");
        }
        if (items.size() != 2) {
            throw new ValueException("\"" + call.function() + "\" syntax should be {\"" + call.function()
                    + "\": [{\"$var1\": \"foo\", \"%var2%\": \"bar\"}, \"$var1 is %var2%\"]}");
        }
        return new ReplaceFunction(call, arguments, items.get(0), items.get(1));
    }

    private Expression mapping(Expression given) {
        if (given instanceof MapExpression || isFunction(given)) {
            return given;
        }
        throw new ValueException("\"" + function() + "\" parameters must be a mapping");
    }

    @Override
    Object compute(ResourceData resources) {
        Object text = template.value(resources);
        Object mapping = params.value(resources);
        if (!(text instanceof String string)) {
            throw new ValueException("\"" + function() + "\" template must be a string");
        }
        if (!(mapping instanceof Map<?, ?> map)) {
            throw new ValueException("\"" + function() + "\" params must be a map");
        }
        List<Piece> pieces = List.of(new Piece(string, false));
        List<String> missing = new ArrayList<>();
        for (String placeholder : placeholders(map)) {
            String replacement = replacement(placeholder, map.get(placeholder));
            List<Piece> split = split(pieces, placeholder, replacement);
            if (split.size() == pieces.size()) {
                missing.add(placeholder);
            }
            pieces = split;
        }
        if (strictness != Strictness.LENIENT && !missing.isEmpty()) {
            throw new ValueException(
                    "The following params were not found in the template: " + String.join(",", missing));
        }
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    /** A part of the result; what was inserted is fixed. */
    private record Piece(String text, boolean fixed) {}

    private static List<Piece> split(List<Piece> pieces, String placeholder, String replacement) {
        List<Piece> split = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = 0;
            int at = piece.fixed() ? -1 : piece.text().indexOf(placeholder);
            while (at >= 0) {
                split.add(new Piece(piece.text().substring(from, at), false));
                split.add(new Piece(replacement, true));
                from = at + placeholder.length();
                at = piece.text().indexOf(placeholder, from);
            }
            split.add(from == 0 ? piece : new Piece(piece.text().substring(from), false));
        }
        return split;
    }

    private List<String> placeholders(Map<?, ?> map) {
        List<String> placeholders = new ArrayList<>();
        for (Object key : map.keySet()) {
            if (!(key instanceof String text)) {
                throw new ValueException("\"" + function() + "\" param placeholders must be strings");
            }
            if (text.isEmpty()) {
                throw new ValueException("empty separator");
            }
            placeholders.add(text);
        }
        placeholders.sort(LONGEST_FIRST);
        return placeholders;
    }

    private String replacement(String placeholder, @Nullable Object value) {
        boolean empty = value == null
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (empty && strictness == Strictness.VERY_STRICT) {
            throw new ValueException(function() + " has an undefined or empty value for param " + placeholder
                    + ", must be a defined non-empty value");
        }
        if (isList(value) || isMap(value)) {
            if (!jsonAllowed) {
                throw new ValueException("\"" + function() + "\" params must be strings or numbers, param "
                        + placeholder + " is not valid");
            }
            return JsonText.sorted(value);
        }
        return value == null ? "" : PythonText.str(value);
    }
}
