package dev.kiln;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a stack; as an expression it is the value that is given at deployment ({@code get_param}).
 *
 * @param <T> {@code String}, {@code Number}, {@code Boolean}, {@code List<String>} or {@code Map<String, Object>}
 */
public final class Parameter<T> implements Expr<T> {

    private final String name;
    private final ParameterDef definition;
    private final CallSite site;
    private final GetParam node;
    private final Reference reference;
    private final PropertyBag.@Nullable Entry argument;
    private final List<ParameterConstraint> constraints;

    Parameter(Stack stack, String name, Builder<T> builder, CallSite site) {
        this.name = name;
        this.definition = builder.definition();
        this.argument = builder.argument;
        this.constraints = builder.constraints.all();
        this.site = site;
        this.node = new GetParam(new StringNode(name));
        this.reference = Reference.value(stack, "parameter " + name, node, site);
    }

    /**
     * The name in the template.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The parameter as it stands in the template.
     *
     * @return the definition
     */
    public ParameterDef definition() {
        return definition;
    }

    /**
     * The value that the outer stack hands to this parameter of a nested one.
     *
     * @return the value and where it was set, or null when there is none
     */
    public PropertyBag.@Nullable Entry argument() {
        return argument;
    }

    /**
     * The rules for the value, those included that are wrong in themselves and so not in the definition.
     *
     * @return the rules in the order of checking
     */
    public List<ParameterConstraint> constraints() {
        return constraints;
    }

    /**
     * Where the program declares the parameter.
     *
     * @return the place
     */
    public CallSite site() {
        return site;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Reference> references() {
        return List.of(reference);
    }

    /**
     * Part of the value: {@code get_param: [name, path...]}. Heat gives an empty text where the path leads nowhere.
     *
     * @param <P> the type that the part will have
     * @param path keys of maps (texts) and indices of lists (integers, negative ones from the end), or expressions of these
     * @return the part
     */
    public <P> Expr<P> at(Object... path) {
        List<Node> items = new ArrayList<>();
        items.add(new StringNode(name));
        for (Object step : path) {
            items.add(Literal.node(step));
        }
        GetParam part = new GetParam(new ListNode(items));
        List<Reference> within = Literal.references(List.of(path));
        return new Expression<>(
                part,
                List.of(new Reference(reference.stack(), Reference.Kind.VALUE, reference.what(), part, within, site)));
    }

    /**
     * What a parameter has besides its name and type. Source: SEMANTICS sections 5.1 and 5.3.
     *
     * @param <T> the type of the value
     */
    public static final class Builder<T> {

        private final ParameterType type;
        private final ParameterConstraints constraints;
        private @Nullable Node label;
        private @Nullable Node description;
        private @Nullable Node defaultValue;
        private @Nullable Node hidden;
        private @Nullable Node immutable;
        private @Nullable Node tags;
        private PropertyBag.@Nullable Entry argument;

        Builder(ParameterType type) {
            this.type = type;
            this.constraints = new ParameterConstraints(type);
        }

        /**
         * Says what the parameter is for.
         *
         * @param text the description
         * @return this builder
         */
        public Builder<T> description(String text) {
            description = new StringNode(text);
            return this;
        }

        /**
         * Gives the parameter a name for people.
         *
         * @param text the label
         * @return this builder
         */
        public Builder<T> label(String text) {
            label = new StringNode(text);
            return this;
        }

        /**
         * Sets the value that holds when none is given; without it, one must be given.
         *
         * @param value the default
         * @return this builder
         */
        public Builder<T> defaultValue(T value) {
            defaultValue = Literal.node(value);
            return this;
        }

        /**
         * Sets a default of another type than the parameter's, which Heat converts: a number for a text, a text with commas for a list.
         *
         * @param value a text, a number, a boolean, a list, a map, or null
         * @return this builder
         */
        public Builder<T> rawDefault(@Nullable Object value) {
            defaultValue = Literal.node(value);
            return this;
        }

        /**
         * Adds a constraint as a template has it.
         *
         * @param definition the kind and its arguments, and perhaps a {@code description}
         * @return this builder
         */
        public Builder<T> rawConstraint(Map<String, ?> definition) {
            constraints.raw(definition);
            return this;
        }

        /**
         * Hands a value of the outer stack to this parameter of a nested stack. A stack that is deployed by itself gets its values at
         * deployment.
         *
         * @param value an expression of the outer stack
         * @return this builder
         */
        public Builder<T> value(Expr<? extends T> value) {
            argument = new PropertyBag.Entry(value, CallSite.here(), null);
            return this;
        }

        /**
         * Hands a literal of the outer stack to this parameter of a nested stack.
         *
         * @param value the value
         * @return this builder
         */
        public Builder<T> value(T value) {
            argument = new PropertyBag.Entry(value, CallSite.here(), null);
            return this;
        }

        /**
         * Makes Heat and Kiln mask the value wherever they show it.
         *
         * @return this builder
         */
        public Builder<T> hidden() {
            hidden = new BooleanNode(true);
            return this;
        }

        /**
         * Makes Heat refuse an update that changes the value.
         *
         * @return this builder
         */
        public Builder<T> immutable() {
            immutable = new BooleanNode(true);
            return this;
        }

        /**
         * Sets words for tools; since version 2018-03-02.
         *
         * @param words the tags
         * @return this builder
         */
        public Builder<T> tags(String... words) {
            tags = Literal.node(List.of(words));
            return this;
        }

        /**
         * Allows only the given values; of a list parameter, only lists of the given items.
         *
         * @param values the values
         * @return this builder
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the values are only read
        public final Builder<T> allowedValues(T... values) {
            constraints.allowedValues(Arrays.asList(values));
            return this;
        }

        /**
         * Allows only the given values; of a list parameter, only lists of the given items.
         *
         * @param values the values
         * @return this builder
         */
        public Builder<T> allowedValues(Iterable<? extends T> values) {
            constraints.allowedValues(values);
            return this;
        }

        /**
         * Allows only texts that match a regular expression of Python's, from their first character to their last.
         *
         * @param pattern the expression
         * @return this builder
         */
        public Builder<T> allowedPattern(String pattern) {
            constraints.allowedPattern(pattern);
            return this;
        }

        /**
         * Bounds the length of a text, in characters, or the number of items of a list or of entries of a map.
         *
         * @param min the smallest length
         * @param max the greatest length
         * @return this builder
         */
        public Builder<T> length(int min, int max) {
            constraints.length(min, max);
            return this;
        }

        /**
         * Bounds the length of a text, in characters, or the number of items of a list or of entries of a map, from below only.
         *
         * @param min the smallest length
         * @return this builder
         */
        public Builder<T> minLength(int min) {
            constraints.length(min, null);
            return this;
        }

        /**
         * Bounds the length of a text, in characters, or the number of items of a list or of entries of a map, from above only.
         *
         * @param max the greatest length
         * @return this builder
         */
        public Builder<T> maxLength(int max) {
            constraints.length(null, max);
            return this;
        }

        /**
         * Bounds a number, both ends included.
         *
         * @param min the smallest number
         * @param max the greatest number
         * @return this builder
         */
        public Builder<T> range(Number min, Number max) {
            constraints.range(min, max);
            return this;
        }

        /**
         * Bounds a number from below only.
         *
         * @param min the smallest number
         * @return this builder
         */
        public Builder<T> atLeast(Number min) {
            constraints.range(min, null);
            return this;
        }

        /**
         * Bounds a number from above only.
         *
         * @param max the greatest number
         * @return this builder
         */
        public Builder<T> atMost(Number max) {
            constraints.range(null, max);
            return this;
        }

        /**
         * Allows only numbers that are a multiple of a step, shifted by an offset; since version 2017-02-24.
         *
         * @param step the step, not 0
         * @param offset the offset, smaller than the step and of its sign
         * @return this builder
         */
        public Builder<T> modulo(long step, long offset) {
            constraints.modulo(step, offset);
            return this;
        }

        /**
         * Allows only what a named check of Heat accepts, for example the name or id of an existing network.
         *
         * @param name the check, for example {@code neutron.network}
         * @return this builder
         */
        public Builder<T> customConstraint(String name) {
            constraints.custom(name);
            return this;
        }

        /**
         * Says in words what the constraint set last demands. Heat shows this text, and not its own, where a value breaks it.
         *
         * <pre>{@code
         * numberParameter("port", p -> p.range(1024, 65535).constraintDescription("Choose a port that needs no privileges."));
         * }</pre>
         *
         * @param text the words
         * @return this builder
         */
        public Builder<T> constraintDescription(String text) {
            constraints.describe(text);
            return this;
        }

        private ParameterDef definition() {
            return new ParameterDef(
                    type, label, description, defaultValue, hidden, immutable, tags, constraints.sound());
        }
    }
}
