package dev.kiln.policy;

import dev.kiln.Expr;
import dev.kiln.Parameter;
import dev.kiln.Reference;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import dev.kiln.spi.PropertyBag;
import dev.kiln.spi.WireValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A value of a resource as a policy sees it: what the program wrote, with the line of each part. Questions that do not suit the value
 * have an empty answer, so that a policy need not ask first: the items of a text are none, the text of an expression is empty.
 */
public final class CheckedValue implements Checked {

    /** Stands for a value that the program has not set. */
    private static final Object ABSENT = new Object();

    private final @Nullable Object value;
    private final List<Reference> references;
    private final TemplatePath path;
    private final CallSite site;

    CheckedValue(@Nullable Object value, TemplatePath path, CallSite site) {
        this(value, Literal.references(value), path, site);
    }

    private CheckedValue(@Nullable Object value, List<Reference> references, TemplatePath path, CallSite site) {
        this.value = value instanceof Expr<?> expr ? expr.node() : value;
        this.references = references;
        this.path = path;
        this.site = site;
    }

    /**
     * Whether the program has set it.
     *
     * @return false when it has not
     */
    public boolean isSet() {
        return value != ABSENT;
    }

    /**
     * Whether it, or a part of it, is known only when Heat runs the template.
     *
     * @return true for the call of a function and for a list or map that holds one
     */
    public boolean isExpression() {
        return value instanceof Call
                || items().stream().anyMatch(CheckedValue::isExpression)
                || entries().values().stream().anyMatch(CheckedValue::isExpression);
    }

    /**
     * The text, of a literal text or an enum's constant.
     *
     * @return the text, empty for anything else
     */
    public Optional<String> text() {
        return scalar() instanceof StringNode text ? Optional.of(text.value()) : Optional.empty();
    }

    /**
     * The number, of a literal integer or of a text of digits, which Heat converts.
     *
     * @return the number, empty for anything else
     */
    public OptionalLong number() {
        Node scalar = scalar();
        if (scalar instanceof IntegerNode number) {
            return OptionalLong.of(number.value().longValue());
        }
        if (scalar instanceof StringNode text && text.value().matches("-?[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(text.value()));
        }
        return OptionalLong.empty();
    }

    /**
     * The truth, of a literal boolean or of the texts {@code true} and {@code false}, which Heat converts.
     *
     * @return the truth, empty for anything else
     */
    public Optional<Boolean> truth() {
        if (scalar() instanceof BooleanNode truth) {
            return Optional.of(truth.value());
        }
        return text().filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                .map(Boolean::valueOf);
    }

    /**
     * The items of a list, each with the line that added it.
     *
     * @return the items, none for anything else than a list
     */
    public List<CheckedValue> items() {
        List<CheckedValue> items = new ArrayList<>();
        if (value instanceof PropertyBag.Items list) {
            list.items()
                    .forEach(item -> items.add(new CheckedValue(item.value(), path.item(items.size()), item.site())));
        } else if (value instanceof ListNode list) {
            list.items().forEach(item -> items.add(part(item, path.item(items.size()))));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(item -> items.add(new CheckedValue(item, path.item(items.size()), site)));
        }
        return items;
    }

    /**
     * The entries of a map with their keys, each with the line that set it.
     *
     * @return the entries, none for anything else than a map
     */
    public Map<String, CheckedValue> entries() {
        Map<String, CheckedValue> entries = new LinkedHashMap<>();
        if (value instanceof PropertyBag bag) {
            bag.entries()
                    .forEach((key, entry) ->
                            entries.put(key, new CheckedValue(entry.value(), path.key(key), entry.site())));
        } else if (value instanceof MapNode map) {
            map.entries().forEach((key, entry) -> {
                if (key instanceof StringNode name) {
                    entries.put(name.value(), part(entry, path.key(name.value())));
                }
            });
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) ->
                    entries.put(String.valueOf(key), new CheckedValue(entry, path.key(String.valueOf(key)), site)));
        }
        return entries;
    }

    /**
     * The value under a key of a map.
     *
     * @param key the key
     * @return the value; where there is none, one that {@link #isSet} denies
     */
    public CheckedValue at(String key) {
        CheckedValue entry = entries().get(key);
        return entry != null ? entry : new CheckedValue(ABSENT, List.of(), path.key(key), site);
    }

    /**
     * The resource that the value is a reference to, in whichever stack of the app it is.
     *
     * @return the resource, empty for anything else
     */
    public Optional<CheckedResource> resource() {
        if (!(value instanceof GetResource get) || !(get.arguments() instanceof StringNode name)) {
            return Optional.empty();
        }
        return owner(get)
                .flatMap(reference -> reference.stack().resources().stream()
                        .filter(resource -> resource.name().equals(name.value()))
                        .findFirst()
                        .map(CheckedResource::of));
    }

    /**
     * All that the value may turn out to be, as far as the program tells: both branches of an {@code if}; for a parameter, its default
     * or what the outer stack gives it. Anything else is its own only alternative.
     *
     * @return the alternatives, at least one
     */
    public List<CheckedValue> alternatives() {
        if (value instanceof If choice
                && choice.arguments() instanceof ListNode parts
                && parts.items().size() == 3) {
            List<CheckedValue> both =
                    new ArrayList<>(part(parts.items().get(1), path).alternatives());
            both.addAll(part(parts.items().get(2), path).alternatives());
            return both;
        }
        return parameter().map(CheckedValue::given).orElse(List.of(this));
    }

    /**
     * The parameter that the value is.
     *
     * @return the parameter, empty for anything else
     */
    public Optional<Parameter<?>> parameter() {
        if (!(value instanceof GetParam get) || !(get.arguments() instanceof StringNode name)) {
            return Optional.empty();
        }
        return owner(get)
                .flatMap(reference -> reference.stack().parameters().stream()
                        .filter(parameter -> parameter.name().equals(name.value()))
                        .findFirst());
    }

    /**
     * All literal texts within the value, at any depth and within the arguments of functions too.
     *
     * @return the texts in order
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        text().ifPresent(texts::add);
        if (value instanceof Call call) {
            texts.addAll(part(call.arguments(), path).texts());
        }
        items().forEach(item -> texts.addAll(item.texts()));
        entries().values().forEach(entry -> texts.addAll(entry.texts()));
        return texts;
    }

    @Override
    public TemplatePath path() {
        return path;
    }

    @Override
    public CallSite site() {
        return site;
    }

    private static List<CheckedValue> given(Parameter<?> parameter) {
        PropertyBag.Entry argument = parameter.argument();
        if (argument != null) {
            TemplatePath handed = TemplatePath.of("parameters", parameter.name());
            return new CheckedValue(argument.value(), handed, argument.site()).alternatives();
        }
        Node byDefault = parameter.definition().defaultValue();
        TemplatePath path = TemplatePath.of("parameters", parameter.name());
        return byDefault == null
                ? List.of(new CheckedValue(parameter.node(), List.of(), path, parameter.site()))
                : List.of(new CheckedValue(byDefault, List.of(), path.key("default"), parameter.site()));
    }

    private CheckedValue part(Node node, TemplatePath at) {
        return new CheckedValue(node, references, at, site);
    }

    private Optional<Reference> owner(Node mention) {
        return references.stream()
                .filter(reference -> reference.node().equals(mention))
                .findFirst();
    }

    private @Nullable Node scalar() {
        if (value instanceof Node node) {
            return node;
        }
        boolean plain = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof WireValue;
        return plain ? Literal.node(value) : null;
    }
}
