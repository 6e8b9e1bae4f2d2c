package dev.kiln;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.CallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a stack declares by name besides its resources: the part of {@link Stack} about parameters, conditions and outputs. */
abstract class Declarations extends Component {

    private final List<Parameter<?>> parameters = new ArrayList<>();
    final List<ParameterGroup> parameterGroups = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    Declarations() {}

    /**
     * Declares a parameter of type {@code string} that must be given.
     *
     * @param parameterName the name
     * @return the parameter, to be used as a value
     */
    public final Parameter<String> stringParameter(String parameterName) {
        return stringParameter(parameterName, p -> {});
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
     * Declares a parameter of type {@code number} that must be given.
     *
     * @param parameterName the name
     * @return the parameter, to be used as a value
     */
    public final Parameter<Number> numberParameter(String parameterName) {
        return numberParameter(parameterName, p -> {});
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
     * Declares a parameter of type {@code boolean} that must be given.
     *
     * @param parameterName the name
     * @return the parameter, to be used as a value
     */
    public final Parameter<Boolean> booleanParameter(String parameterName) {
        return booleanParameter(parameterName, p -> {});
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
     * Declares a parameter of type {@code comma_delimited_list} that must be given.
     *
     * @param parameterName the name
     * @return the parameter, to be used as a value
     */
    public final Parameter<List<String>> listParameter(String parameterName) {
        return listParameter(parameterName, p -> {});
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
     * Declares a parameter of type {@code json} that must be given.
     *
     * @param parameterName the name
     * @return the parameter, to be used as a value
     */
    public final Parameter<Map<String, Object>> jsonParameter(String parameterName) {
        return jsonParameter(parameterName, p -> {});
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
     * @param members its parameters, in the order to show them; of one that names an entity, its {@code ref()}
     * @throws IllegalArgumentException when one of them is no parameter
     */
    public final void parameterGroup(String label, String groupDescription, Expr<?>... members) {
        parameterGroups.add(ParameterGroup.of(label, groupDescription, members));
    }

    /**
     * Groups parameters for those who are asked for them, without a description of the group.
     *
     * @param label the group's title
     * @param members its parameters, in the order to show them; of one that names an entity, its {@code ref()}
     * @throws IllegalArgumentException when one of them is no parameter
     */
    public final void parameterGroup(String label, Expr<?>... members) {
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
        Condition condition = new Condition(stack(), conditionName, definition, CallSite.here());
        conditions.add(condition);
        return condition;
    }

    /**
     * Declares a condition that always holds, or never. Conditions exist since version 2016-10-14.
     *
     * @param conditionName the name
     * @param holds whether it holds
     * @return the condition
     */
    public final Condition condition(String conditionName, boolean holds) {
        return condition(conditionName, new Expression<>(new BooleanNode(holds), List.of()));
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
        return add(new Output(stack(), outputName, outputDescription, value, CallSite.here()));
    }

    /**
     * Declares an output without a description.
     *
     * @param outputName the name
     * @param value the value
     * @return the output
     */
    public final Output output(String outputName, Expr<?> value) {
        return add(new Output(stack(), outputName, null, value, CallSite.here()));
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

    private Output add(Output output) {
        outputs.add(output);
        return output;
    }

    private <T> Parameter<T> parameter(
            String parameterName, ParameterType type, Consumer<? super Parameter.Builder<T>> configure) {
        Parameter.Builder<T> builder = new Parameter.Builder<>(type);
        configure.accept(builder);
        Parameter<T> parameter = new Parameter<>(stack(), parameterName, builder, CallSite.here());
        parameters.add(parameter);
        return parameter;
    }

    private Expr<String> pseudoParameter(String pseudoName) {
        Node node = new GetParam(new StringNode(pseudoName));
        return new Expression<>(
                node, List.of(Reference.value(stack(), "pseudo parameter " + pseudoName, node, CallSite.here())));
    }
}
