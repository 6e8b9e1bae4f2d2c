package dev.kiln.hot.eval;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.value.ValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions of one template with one set of parameter values. Immutable and safe for many threads; conditions
 * are evaluated once.
 */
public final class Evaluator {

    private final Template template;
    private final ExpressionParser parser;

    /**
     * An evaluator for a stack.
     *
     * @param template the template
     * @param parameters the values of its parameters
     * @param files contents for {@code get_file} by key
     * @param facade the parent's resource for {@code resource_facade}, or null for a stack that is not nested
     */
    public Evaluator(
            Template template, ParameterValues parameters, Map<String, String> files, @Nullable ParentFacade facade) {
        this.template = template;
        this.parser = new ExpressionParser(template, parameters, Map.copyOf(files), facade);
    }

    /**
     * An evaluator for a stack without files that is not nested.
     *
     * @param template the template
     * @param parameters the values of its parameters
     */
    public Evaluator(Template template, ParameterValues parameters) {
        this(template, parameters, Map.of(), null);
    }

    /**
     * Parses an expression: checks the shape of arguments and chooses branches by the conditions.
     *
     * @param node the expression
     * @param path where it stands in the template
     * @return the expression, ready to be resolved
     * @throws EvaluationException when it is malformed
     */
    public Expression parse(Node node, TemplatePath path) {
        return parser.value(node, Trail.from(path));
    }

    /**
     * Parses what stands under a {@code condition} key.
     *
     * @param node a name, a boolean or a condition function
     * @param path where it stands in the template
     * @return an expression for {@link #isTrue}
     * @throws EvaluationException when it is malformed
     */
    public Expression parseCondition(Node node, TemplatePath path) {
        return parser.condition(node, Trail.from(path));
    }

    /**
     * The truth of a condition.
     *
     * @param condition what {@link #parseCondition} gave
     * @param path where it stands in the template
     * @return its truth
     * @throws EvaluationException when it is no condition, or its definition is malformed, circular, or not a truth value
     */
    public boolean isTrue(Expression condition, TemplatePath path) {
        try {
            return parser.conditions().isTrue(condition.value(ResourceData.NONE));
        } catch (EvaluationException inDefinition) {
            throw inDefinition.during(EvaluationException.Phase.RESOLVE);
        } catch (ValueException refused) {
            throw new EvaluationException(
                    EvaluationException.Phase.RESOLVE, path, String.valueOf(refused.getMessage()));
        }
    }

    /**
     * The value of a condition of the {@code conditions} section.
     *
     * @param name the condition's name
     * @return its truth
     * @throws EvaluationException when there is none, or its definition is malformed, circular, or not a truth value
     */
    public boolean condition(String name) {
        return isTrue(new Literal(name), TemplatePath.of("conditions", name));
    }

    /**
     * The resources that exist: those without a condition and those whose condition is true.
     *
     * @return name to definition, in the order of the template
     * @throws EvaluationException when a condition cannot be evaluated
     */
    public Map<String, ResourceDef> enabledResources() {
        Map<String, ResourceDef> enabled = new LinkedHashMap<>();
        template.resources().forEach((name, resource) -> {
            if (isEnabled(resource.condition(), TemplatePath.of("resources", name, "condition"))) {
                enabled.put(name, resource);
            }
        });
        return enabled;
    }

    /**
     * The outputs that have a value: those without a condition and those whose condition is true.
     *
     * @return name to definition, in the order of the template
     * @throws EvaluationException when a condition cannot be evaluated
     */
    public Map<String, OutputDef> enabledOutputs() {
        Map<String, OutputDef> enabled = new LinkedHashMap<>();
        template.outputs().forEach((name, output) -> {
            if (isEnabled(output.condition(), TemplatePath.of("outputs", name, "condition"))) {
                enabled.put(name, output);
            }
        });
        return enabled;
    }

    private boolean isEnabled(@Nullable Node condition, TemplatePath path) {
        return condition == null || isTrue(parseCondition(condition, path), path);
    }
}
