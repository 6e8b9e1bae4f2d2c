package dev.kiln;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One Heat stack: a subclass declares parameters, resources and outputs in its constructor, and synthesis writes one template.
 *
 * <pre>{@code
 * public final class WebStack extends Stack {
 *     public WebStack(App app) {
 *         super(app, "web");
 *         Parameter<String> image = stringParameter("image", p -> p.description("Image of the server."));
 *         NovaServer server = NovaServer.create(this, "server", s -> s.image(image).flavor("m1.small"));
 *         output("address", "Address of the server.", server.attributes().firstAddress());
 *     }
 * }
 * }</pre>
 */
public abstract class Stack extends Component {

    private final App app;
    private final String name;
    private final @Nullable Stack outer;
    private final @Nullable NestedStack nested;
    private final List<Stack> nestedStacks = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    final List<ParameterGroup> parameterGroups = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private HotVersion templateVersion = HotVersion.V2018_08_31;
    private @Nullable String description;

    /**
     * A stack that is deployed by itself.
     *
     * @param app the app that holds it
     * @param name the stack's name in Heat, which begins with a letter and has letters, digits, {@code _}, {@code -} and {@code .}
     */
    @SuppressWarnings("this-escape") // the app only keeps the stack until synthesis
    protected Stack(App app, String name) {
        this.app = app;
        this.name = name;
        this.outer = null;
        this.nested = null;
        app.add(this);
    }

    /**
     * A stack within another: in the outer stack's template it is one resource, whose type is this stack's template. What either
     * uses of the other, a parameter, a resource or an attribute, synthesis hands over: inwards by a parameter, outwards by an output.
     *
     * <pre>{@code
     * final class Tier extends Stack {
     *     final NovaServer server;
     *
     *     Tier(Component scope, String id, NeutronNet net) {
     *         super(scope, id);
     *         server = NovaServer.create(this, "server", s -> s.flavor("m1.small").networks(n -> n.network(net)));
     *     }
     * }
     * }</pre>
     *
     * @param scope the stack or component that holds it
     * @param id the name of the resource that stands for it
     */
    @SuppressWarnings("this-escape") // the outer stack only keeps this one until synthesis
    protected Stack(Component scope, String id) {
        Stack outer = scope.stack();
        this.app = outer.app;
        this.outer = outer;
        this.name = outer.name + "." + scope.nameOf(id);
        this.nested = scope instanceof MemberScope ? null : new NestedStack(scope, id, name);
        this.templateVersion = outer.templateVersion;
        outer.nestedStacks.add(this);
    }

    /**
     * The stack's name in Heat; of a nested stack, which Heat names, the names of the stacks around it and its own, with dots between.
     *
     * @return the name
     */
    public final String name() {
        return name;
    }

    /**
     * The app that the stack belongs to.
     *
     * @return the app
     */
    public final App app() {
        return app;
    }

    /**
     * The resource that stands for this stack in the outer one: for its dependencies, its condition, its policies.
     *
     * @return the resource
     * @throws IllegalStateException for a stack that is deployed by itself, and for the {@link Member} of a group
     */
    public final Resource asResource() {
        if (nested == null) {
            throw new IllegalStateException("the stack " + name
                    + (isMember() ? " is the member of a group" : " is deployed by itself")
                    + ", so no resource stands for it");
        }
        return nested;
    }

    /**
     * Whether the stack is what a group makes its members from.
     *
     * @return true for the stack of a {@link Member}
     */
    public final boolean isMember() {
        return outer != null && nested == null;
    }

    /**
     * The stack around a nested one, or around the group that a member belongs to.
     *
     * @return the outer stack, empty for one that is deployed by itself
     */
    public final Optional<Stack> outer() {
        return Optional.ofNullable(outer);
    }

    /**
     * The stacks directly within this one, in the order of their creation.
     *
     * @return an unmodifiable view
     */
    public final List<Stack> nestedStacks() {
        return Collections.unmodifiableList(nestedStacks);
    }

    /**
     * Sets {@code heat_template_version}. It is never inferred: unless set it is 2018-08-31, and using what the version lacks is
     * an error that names it. A nested stack has the version of the outer one unless it sets another.
     *
     * @param version the version
     */
    protected final void templateVersion(HotVersion version) {
        this.templateVersion = version;
    }

    /**
     * Sets the template's description.
     *
     * @param text what the stack is for
     */
    protected final void description(String text) {
        this.description = text;
    }

    /**
     * Declares a parameter of type {@code string}.
     *
     * @param parameterName the name
     * @param configure sets description, default and constraints
     * @return the parameter, to be used as a value
     */
    public final Parameter<String> stringParameter(
            String parameterName, Consumer<? super Parameter.Builder<String>> configure) {
        return parameter(parameterName, ParameterType.STRING, configure);
    }

    /**
     * Declares a parameter of type {@code number}.
     *
     * @param parameterName the name
     * @param configure sets description, default and constraints
     * @return the parameter, to be used as a value
     */
    public final Parameter<Number> numberParameter(
            String parameterName, Consumer<? super Parameter.Builder<Number>> configure) {
        return parameter(parameterName, ParameterType.NUMBER, configure);
    }

    /**
     * Declares a parameter of type {@code boolean}.
     *
     * @param parameterName the name
     * @param configure sets description, default and constraints
     * @return the parameter, to be used as a value
     */
    public final Parameter<Boolean> booleanParameter(
            String parameterName, Consumer<? super Parameter.Builder<Boolean>> configure) {
        return parameter(parameterName, ParameterType.BOOLEAN, configure);
    }

    /**
     * Declares a parameter of type {@code comma_delimited_list}.
     *
     * @param parameterName the name
     * @param configure sets description, default and constraints
     * @return the parameter, to be used as a value
     */
    public final Parameter<List<String>> listParameter(
            String parameterName, Consumer<? super Parameter.Builder<List<String>>> configure) {
        return parameter(parameterName, ParameterType.COMMA_DELIMITED_LIST, configure);
    }

    /**
     * Declares a parameter of type {@code json}.
     *
     * @param parameterName the name
     * @param configure sets description, default and constraints
     * @return the parameter, to be used as a value
     */
    public final Parameter<Map<String, Object>> jsonParameter(
            String parameterName, Consumer<? super Parameter.Builder<Map<String, Object>>> configure) {
        return parameter(parameterName, ParameterType.JSON, configure);
    }

    /**
     * Groups parameters for those who are asked for them.
     *
     * @param label the group's title
     * @param groupDescription what the group is about
     * @param members its parameters, in the order to show them
     */
    public final void parameterGroup(String label, String groupDescription, Parameter<?>... members) {
        parameterGroups.add(ParameterGroup.of(label, groupDescription, members));
    }

    /**
     * Groups parameters for those who are asked for them, without a description of the group.
     *
     * @param label the group's title
     * @param members its parameters, in the order to show them
     */
    public final void parameterGroup(String label, Parameter<?>... members) {
        parameterGroups.add(ParameterGroup.of(label, null, members));
    }

    /**
     * Declares a condition, to be used with {@link Resource#onlyIf} and {@link Fn#iff}. Conditions exist since version 2016-10-14.
     *
     * @param conditionName the name
     * @param definition a condition function such as {@link Fn#equal}, or a parameter of type boolean
     * @return the condition
     */
    public final Condition condition(String conditionName, Expr<Boolean> definition) {
        Condition condition = new Condition(this, conditionName, definition, CallSite.here());
        conditions.add(condition);
        return condition;
    }

    /**
     * Declares an output.
     *
     * @param outputName the name
     * @param outputDescription what the value is
     * @param value the value
     * @return the output
     */
    public final Output output(String outputName, String outputDescription, Expr<?> value) {
        return add(new Output(this, outputName, outputDescription, value, CallSite.here()));
    }

    /**
     * Declares an output without a description.
     *
     * @param outputName the name
     * @param value the value
     * @return the output
     */
    public final Output output(String outputName, Expr<?> value) {
        return add(new Output(this, outputName, null, value, CallSite.here()));
    }

    /**
     * The stack's name as Heat knows it at run time, {@code OS::stack_name}.
     *
     * @return the pseudo parameter
     */
    public final Expr<String> stackName() {
        return pseudoParameter("OS::stack_name");
    }

    /**
     * The stack's id, {@code OS::stack_id}; empty text until Heat has stored the stack.
     *
     * @return the pseudo parameter
     */
    public final Expr<String> stackId() {
        return pseudoParameter("OS::stack_id");
    }

    /**
     * The id of the project that owns the stack, {@code OS::project_id}.
     *
     * @return the pseudo parameter
     */
    public final Expr<String> projectId() {
        return pseudoParameter("OS::project_id");
    }

    /**
     * The version of the language that the template is written in.
     *
     * @return the version
     */
    public final HotVersion templateVersion() {
        return templateVersion;
    }

    /**
     * The template's description.
     *
     * @return the text, or null when there is none
     */
    public final @Nullable String description() {
        return description;
    }

    /**
     * The resources in the order of their creation, two of the same name included.
     *
     * @return an unmodifiable view
     */
    public final List<Resource> resources() {
        return Collections.unmodifiableList(resources);
    }

    /**
     * The parameters in the order of their declaration.
     *
     * @return an unmodifiable view
     */
    public final List<Parameter<?>> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /**
     * The parameter groups in the order of their declaration.
     *
     * @return an unmodifiable view
     */
    public final List<ParameterGroup> parameterGroups() {
        return Collections.unmodifiableList(parameterGroups);
    }

    /**
     * The conditions in the order of their declaration.
     *
     * @return an unmodifiable view
     */
    public final List<Condition> conditions() {
        return Collections.unmodifiableList(conditions);
    }

    /**
     * The outputs in the order of their declaration.
     *
     * @return an unmodifiable view
     */
    public final List<Output> outputs() {
        return Collections.unmodifiableList(outputs);
    }

    void add(Resource resource) {
        resources.add(resource);
    }

    private Output add(Output output) {
        outputs.add(output);
        return output;
    }

    private <T> Parameter<T> parameter(
            String parameterName, ParameterType type, Consumer<? super Parameter.Builder<T>> configure) {
        Parameter.Builder<T> builder = new Parameter.Builder<>(type);
        configure.accept(builder);
        Parameter<T> parameter = new Parameter<>(this, parameterName, builder, CallSite.here());
        parameters.add(parameter);
        return parameter;
    }

    private Expr<String> pseudoParameter(String pseudoName) {
        Node node = new GetParam(new StringNode(pseudoName));
        return new Expression<>(
                node, List.of(Reference.value(this, "pseudo parameter " + pseudoName, node, CallSite.here())));
    }
}
