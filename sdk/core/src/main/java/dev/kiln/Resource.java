package dev.kiln;

import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import dev.kiln.spi.OwnType;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a stack. The generated subclasses set its properties through their builders and give its attributes through
 * {@code attributes()}; here are the keys that every resource has. Source: SEMANTICS section 1.4.
 */
public abstract class Resource {

    private final Stack stack;
    private final String name;
    private final String type;
    private final @Nullable OwnType ownType;
    private final PropertyBag properties;
    private final CallSite site = CallSite.here();
    private final Expr<String> ref;
    private final Map<String, PropertyBag.Entry> keys = new LinkedHashMap<>();
    private final List<Object> dependencies = new ArrayList<>();
    private final Set<String> rawProperties = new LinkedHashSet<>();

    /**
     * Adds a resource to the stack of a scope.
     *
     * @param scope the stack or component that holds the resource
     * @param id the resource's name within the scope
     * @param type the type in Heat, for example {@code OS::Nova::Server}
     * @param properties the properties that were set
     */
    protected Resource(Component scope, String id, String type, PropertyBag properties) {
        this(scope, id, type, null, properties);
    }

    /**
     * Adds a resource of a type that does not come with Kiln to the stack of a scope; for generated subclasses.
     *
     * @param scope the stack or component that holds the resource
     * @param id the resource's name within the scope
     * @param type the type with what is known of it
     * @param properties the properties that were set
     */
    protected Resource(Component scope, String id, OwnType type, PropertyBag properties) {
        this(scope, id, type.wireValue(), type, properties);
    }

    @SuppressWarnings("this-escape")
    private Resource(Component scope, String id, String type, @Nullable OwnType ownType, PropertyBag properties) {
        this.stack = scope.stack();
        this.name = scope.nameOf(id);
        this.type = type;
        this.ownType = ownType;
        this.properties = properties;
        this.ref = reference(new GetResource(new StringNode(name)));
        stack.add(this);
    }

    /**
     * The name in the template.
     *
     * @return the name
     */
    public final String name() {
        return name;
    }

    /**
     * The type in Heat.
     *
     * @return for example {@code OS::Nova::Server}
     */
    public final String type() {
        return type;
    }

    /**
     * What is known of the type when it does not come with Kiln.
     *
     * @return the type, empty where Kiln's own catalogue has it or nothing is known
     */
    public final Optional<OwnType> ownType() {
        return Optional.ofNullable(ownType);
    }

    /**
     * The stack that holds the resource.
     *
     * @return the stack
     */
    public final Stack stack() {
        return stack;
    }

    /**
     * The reference id, in most cases the id of the real object ({@code get_resource}).
     *
     * @return the expression
     */
    public final Expr<String> ref() {
        return ref;
    }

    /**
     * Makes Heat create this resource after others, and delete it before them, where no property refers to them.
     *
     * @param first the resources that must be complete first
     */
    public final void dependsOn(Resource... first) {
        dependencies.addAll(List.of(first));
        keys.put("depends_on", new PropertyBag.Entry(List.copyOf(dependencies), CallSite.here(), null));
    }

    /**
     * Makes Heat create this resource after others of the same template that have no variable, or not yet.
     *
     * @param names the names in the template of the resources that must be complete first
     */
    public final void dependsOnNamed(String... names) {
        dependencies.addAll(List.of(names));
        keys.put("depends_on", new PropertyBag.Entry(List.copyOf(dependencies), CallSite.here(), null));
    }

    /**
     * Lets the resource exist only where a condition holds; since version 2016-10-14.
     *
     * @param condition a condition, a condition function such as {@link Fn#equal}, or a parameter of type boolean
     */
    public final void onlyIf(Expr<Boolean> condition) {
        key("condition", condition);
    }

    /**
     * Says what happens to the real object when the resource leaves the stack.
     *
     * @param policy the policy
     */
    public final void deletionPolicy(DeletionPolicy policy) {
        key("deletion_policy", policy);
    }

    /**
     * Says what happens to the real object when the resource leaves the stack, by a value that parameters decide.
     *
     * @param policy gives one of {@link DeletionPolicy}'s words; Heat computes it before any resource exists
     */
    public final void deletionPolicy(Expr<? extends String> policy) {
        key("deletion_policy", policy);
    }

    /**
     * Says how an update goes about the members of a group.
     *
     * @param policy Heat's keys and values, for example {@code rolling_update} and a map
     */
    public final void updatePolicy(Map<String, ?> policy) {
        key("update_policy", policy);
    }

    /**
     * Says how an update goes about the members of a group; for generated subclasses, which have a typed way to fill the bag.
     *
     * @param policy what the subclass's {@code UpdatePolicy} was told
     */
    protected final void updatePolicy(PropertyBag policy) {
        key("update_policy", policy);
    }

    /**
     * Attaches data to the resource that Heat keeps for whoever asks.
     *
     * @param data keys and values; expressions are resolved
     */
    public final void metadata(Map<String, ?> data) {
        key("metadata", data);
    }

    /**
     * Attaches data to the resource that Heat keeps for whoever asks, as one expression gives it.
     *
     * @param data the expression
     */
    public final void metadata(Expr<? extends Map<?, ?>> data) {
        key("metadata", data);
    }

    /**
     * Sets a property by its name in Heat: for what the class of the type does not know, or knows otherwise than the cloud does. A
     * property that is known is checked as ever, one that is not is written with a warning.
     *
     * @param property the name, for example {@code availability_zone}
     * @param value a text, a number, a boolean, a list, a map, or an expression of these; it takes the place of what was set before
     */
    public final void rawProperty(String property, Object value) {
        properties.set(property, value);
        rawProperties.add(property);
    }

    /**
     * The properties that were set by {@link #rawProperty}.
     *
     * @return the names
     */
    public final Set<String> rawProperties() {
        return Collections.unmodifiableSet(rawProperties);
    }

    /**
     * All attributes together ({@code get_attr} with the name alone); since version 2015-10-15.
     *
     * @return the map by attribute names, without {@code show}
     */
    public final Expr<Map<String, Object>> allAttributes() {
        GetAttr node = new GetAttr(new ListNode(List.of(new StringNode(name))));
        return new Expression<>(node, List.of(Reference.value(stack, "resource " + name, node, site)));
    }

    /**
     * Lets the resource stand for an object that exists already; Heat then neither changes nor deletes it. Since version
     * 2016-10-14.
     *
     * @param id the object's id
     */
    public final void externalId(String id) {
        key("external_id", id);
    }

    /**
     * Lets the resource stand for an object whose id a parameter gives. Since version 2016-10-14.
     *
     * @param id gives the object's id
     */
    public final void externalId(Expr<? extends String> id) {
        key("external_id", id);
    }

    /**
     * Says what the resource is for.
     *
     * @param text the description
     */
    public final void description(String text) {
        key("description", text);
    }

    /**
     * An attribute by its name in Heat; the generated classes have a typed method for each.
     *
     * @param <T> the type that the value will have
     * @param attribute the name, for example {@code first_address}
     * @param path keys of maps (texts) and indices of lists (integers)
     * @return the expression ({@code get_attr})
     */
    protected final <T> Expr<T> attribute(String attribute, Object... path) {
        List<Node> items = new ArrayList<>();
        items.add(new StringNode(name));
        items.add(new StringNode(attribute));
        for (Object step : path) {
            items.add(Literal.node(step));
        }
        GetAttr node = new GetAttr(new ListNode(items));
        List<Reference> within = Literal.references(List.of(path));
        return new Expression<>(
                node, List.of(new Reference(stack, Reference.Kind.VALUE, "resource " + name, node, within, site)));
    }

    /**
     * The properties that were set.
     *
     * @return the bag
     */
    public final PropertyBag properties() {
        return properties;
    }

    /**
     * What was set besides the properties, by Heat's keys: {@code depends_on}, {@code condition} and so on.
     *
     * @return an unmodifiable view in the order of setting; resources, or the names of some, under {@code depends_on}
     */
    public final Map<String, PropertyBag.Entry> keys() {
        return Collections.unmodifiableMap(keys);
    }

    /**
     * Where the program creates the resource.
     *
     * @return the place
     */
    public final CallSite site() {
        return site;
    }

    private void key(String key, @Nullable Object value) {
        keys.put(key, new PropertyBag.Entry(value, CallSite.here(), null));
    }

    private Expr<String> reference(Node node) {
        return new Expression<>(node, List.of(Reference.value(stack, "resource " + name, node, site)));
    }
}
