package dev.kiln;

import dev.kiln.hot.env.MergeStrategy;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.PropertyBag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The environment that goes with a stack: values for its parameters, and what its types stand for. Synthesis writes it beside the
 * template, deployment sends it. Values are literals, since an environment has no functions. Source: SEMANTICS section 11.
 *
 * <pre>{@code
 * environment(e -> e
 *         .parameter(flavor, "m1.small")
 *         .type("Acme::Server", "OS::Nova::Server")
 *         .resource(database, r -> r.restrict(RestrictedAction.REPLACE)));
 * }</pre>
 */
public final class StackEnvironment extends EnvironmentTypes<StackEnvironment> {

    private final Stack stack;
    private final PropertyBag parameters = new PropertyBag();
    private final PropertyBag parameterDefaults = new PropertyBag();
    private final PropertyBag lists = new PropertyBag();
    private final PropertyBag mergeStrategies = new PropertyBag();
    private final List<IncludedFile> templates;
    private final CallSite site = CallSite.here();

    StackEnvironment(Stack stack) {
        this(stack, new ArrayList<>());
    }

    private StackEnvironment(Stack stack, List<IncludedFile> templates) {
        super(new PropertyBag(), templates::add);
        this.stack = stack;
        this.templates = templates;
    }

    @Override
    StackEnvironment self() {
        return this;
    }

    /**
     * Gives a parameter its value.
     *
     * @param <T> the type of the value
     * @param parameter a parameter of the stack
     * @param value the value
     * @return this environment
     */
    public <T> StackEnvironment parameter(Parameter<T> parameter, T value) {
        return parameter(parameter.name(), value);
    }

    /**
     * Gives a parameter its value, by name: for parameters that synthesis adds, or that are declared elsewhere.
     *
     * @param name a parameter of the stack
     * @param value a text, a number, a boolean, a list or a map
     * @return this environment
     */
    public StackEnvironment parameter(String name, Object value) {
        parameters.set(name, value);
        return this;
    }

    /**
     * Sets a default in place of the parameter's own.
     *
     * @param <T> the type of the value
     * @param parameter a parameter of the stack, or of one nested in it
     * @param value the default
     * @return this environment
     */
    public <T> StackEnvironment parameterDefault(Parameter<T> parameter, T value) {
        return parameterDefault(parameter.name(), value);
    }

    /**
     * Sets a default for the parameters of that name in this stack and in all that are nested in it, those of template files included.
     *
     * @param name the parameters' name; stacks that do not declare it do not mind
     * @param value a text, a number, a boolean, a list or a map
     * @return this environment
     */
    public StackEnvironment parameterDefault(String name, Object value) {
        parameterDefaults.set(name, value);
        return this;
    }

    /**
     * Says something about one resource of the stack.
     *
     * @param resource the resource; that of a nested stack is {@link Stack#asResource()}
     * @param configure says it
     * @return this environment
     */
    public StackEnvironment resource(Resource resource, Consumer<? super Resources> configure) {
        List<String> path = new ArrayList<>();
        Resource step = resource;
        while (step.stack() != stack && step.stack().outer().isPresent()) {
            path.add(step.name());
            step = step.stack().asResource();
        }
        path.add(step.name());
        Collections.reverse(path);
        PropertyBag rules = registry().map("resources");
        for (String name : path) {
            rules = rules.map(name);
        }
        configure.accept(new Resources(rules, templates()));
        return this;
    }

    /**
     * Says something about resources by their names.
     *
     * @param name the name; for hooks and restrictions {@code *} stands for any characters, {@code ?} for one
     * @param configure says it
     * @return this environment
     */
    public StackEnvironment resource(String name, Consumer<? super Resources> configure) {
        configure.accept(new Resources(registry().map("resources").map(name), templates()));
        return this;
    }

    /**
     * Makes Heat keep the values of parameters encrypted in its database.
     *
     * @param first a parameter of the stack
     * @param more further parameters
     * @return this environment
     */
    public StackEnvironment encrypt(Parameter<?> first, Parameter<?>... more) {
        lists.append("encrypted_param_names", first.name());
        for (Parameter<?> parameter : more) {
            lists.append("encrypted_param_names", parameter.name());
        }
        return this;
    }

    /**
     * Makes Heat keep the values of parameters encrypted in its database, by their names: for parameters that name an entity, or that
     * are declared elsewhere.
     *
     * @param first the name of a parameter of the stack
     * @param more further names
     * @return this environment
     */
    public StackEnvironment encrypt(String first, String... more) {
        lists.append("encrypted_param_names", first);
        lists.appendAll("encrypted_param_names", List.of(more));
        return this;
    }

    /**
     * Makes Heat send the stack's events to a sink that it knows, too.
     *
     * @param sink the sink's {@code type} and what it needs besides
     * @return this environment
     */
    public StackEnvironment eventSink(Map<String, ?> sink) {
        lists.append("event_sinks", sink);
        return this;
    }

    /**
     * Makes Heat send the stack's events to a queue of Zaqar, too.
     *
     * @param queue the queue's name
     * @param lifetime how long the queue keeps a message, in whole seconds; null for what Zaqar does by itself
     * @return this environment
     */
    public StackEnvironment eventsToZaqar(String queue, @Nullable Duration lifetime) {
        Map<String, Object> sink = new LinkedHashMap<>();
        sink.put("type", "zaqar-queue");
        sink.put("target", queue);
        if (lifetime != null) {
            sink.put("ttl", lifetime.toSeconds());
        }
        lists.append("event_sinks", sink);
        return this;
    }

    /**
     * Says how a parameter's value joins those of environments that are given at deployment.
     *
     * @param parameter a parameter of the stack
     * @param strategy how; unless said, the later value stands
     * @return this environment
     */
    public StackEnvironment mergeStrategy(Parameter<?> parameter, MergeStrategy strategy) {
        return mergeStrategy(parameter.name(), strategy);
    }

    /**
     * Says how the values of parameters of a name join those of environments that are given at deployment.
     *
     * @param parameter the name
     * @param strategy how; unless said, the later value stands
     * @return this environment
     */
    public StackEnvironment mergeStrategy(String parameter, MergeStrategy strategy) {
        mergeStrategies.set(parameter, strategy.wireName());
        return this;
    }

    /**
     * Says how the values of all parameters without a {@linkplain #mergeStrategy strategy} of their own are joined.
     *
     * @param strategy how
     * @return this environment
     */
    public StackEnvironment defaultMergeStrategy(MergeStrategy strategy) {
        mergeStrategies.set("default", strategy.wireName());
        return this;
    }

    /**
     * What was said, by the sections of an environment file, in the order in which they are written.
     *
     * @return section to content
     */
    public Map<String, PropertyBag.Entry> sections() {
        Map<String, PropertyBag.Entry> sections = new LinkedHashMap<>();
        put(sections, "parameters", parameters);
        put(sections, "parameter_defaults", parameterDefaults);
        put(sections, "resource_registry", registry());
        sections.putAll(lists.entries());
        put(sections, "parameter_merge_strategies", mergeStrategies);
        return sections;
    }

    /**
     * The templates that types stand for.
     *
     * @return the files, in the order of their mention
     */
    public List<IncludedFile> includedTemplates() {
        return Collections.unmodifiableList(templates);
    }

    /**
     * Where the program first speaks of the environment.
     *
     * @return the place
     */
    public CallSite site() {
        return site;
    }

    private void put(Map<String, PropertyBag.Entry> sections, String name, PropertyBag bag) {
        if (!bag.entries().isEmpty()) {
            sections.put(name, new PropertyBag.Entry(bag, site, null));
        }
    }
}
