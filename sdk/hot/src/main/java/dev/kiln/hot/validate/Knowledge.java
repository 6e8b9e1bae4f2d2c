package dev.kiln.hot.validate;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.property.Unresolved;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.Omitted;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a template's conditions and values before the stack exists. What needs a resource is never known; what needs
 * a parameter is known when the parameter has a value.
 */
final class Knowledge {

    private final Evaluator evaluator;
    private final ResourceData resources;
    private final boolean complete;
    private final boolean initial;

    private Knowledge(Template template, Evaluator evaluator, boolean complete) {
        this(evaluator, new NewResources(template.resources().keySet()), complete, false);
    }

    private Knowledge(Evaluator evaluator, ResourceData resources, boolean complete, boolean initial) {
        this.evaluator = evaluator;
        this.resources = resources;
        this.complete = complete;
        this.initial = initial;
    }

    /** What the template alone tells: parameters have no values, not even their defaults, since others may be given. */
    static Knowledge ofTemplate(Template template) {
        Map<String, ParameterDef> definitions = new LinkedHashMap<>();
        template.parameters()
                .forEach((name, def) -> definitions.put(
                        name, new ParameterDef(def.type(), null, null, null, null, null, null, List.of())));
        PseudoParameters pseudo = new PseudoParameters("stack", "", "project");
        return new Knowledge(
                template,
                new Evaluator(
                        template,
                        ParameterValues.of(definitions, template.version(), Map.of(), Map.of(), pseudo),
                        Map.of(),
                        null),
                false);
    }

    /** What a request tells; it is complete when every parameter that has no value is a mistake. */
    static Knowledge ofRequest(
            Template template, ParameterValues parameters, Map<String, String> files, boolean complete) {
        return new Knowledge(template, new Evaluator(template, parameters, files, null), complete);
    }

    /** The same for a nested stack. */
    static Knowledge ofNested(
            Template template,
            ParameterValues parameters,
            Map<String, String> files,
            ParentFacade facade,
            boolean complete) {
        return new Knowledge(template, new Evaluator(template, parameters, files, facade), complete);
    }

    /** Whether a function that fails now will fail in Heat. */
    boolean isComplete() {
        return complete;
    }

    /** The truth of what stands for a condition, null when it is not known. An absent condition is true. */
    @Nullable
    Boolean truth(@Nullable Node condition) {
        if (condition == null) {
            return true;
        }
        try {
            return evaluator.isTrue(evaluator.parseCondition(condition, TemplatePath.ROOT), TemplatePath.ROOT);
        } catch (ValueException notKnown) {
            return null;
        }
    }

    /** Why the definition of a condition has no truth, when it should have one. */
    Optional<EvaluationException> refusal(String condition) {
        try {
            evaluator.condition(condition);
            return Optional.empty();
        } catch (EvaluationException refused) {
            return Optional.of(refused);
        }
    }

    /** Why the arguments of a function under a node are refused, branches not taken excepted. */
    Optional<EvaluationException> malformed(Node node, TemplatePath path) {
        try {
            evaluator.parse(node, path).validate(resources);
            return Optional.empty();
        } catch (EvaluationException refused) {
            return Optional.of(refused);
        } catch (ValueException notKnown) {
            return Optional.empty();
        }
    }

    /** Why what stands for a condition is refused. */
    Optional<EvaluationException> malformedCondition(Node node, TemplatePath path) {
        try {
            evaluator.parseCondition(node, path);
            return Optional.empty();
        } catch (EvaluationException refused) {
            return Optional.of(refused);
        }
    }

    /** The value of a node as far as known, {@link Unresolved} parts included. */
    @Nullable
    Object value(Node node) {
        return value(node, TemplatePath.ROOT, null);
    }

    /** The value while no resource exists, when references give names and attributes nothing; {@link Unresolved} where unknown. */
    @Nullable
    Object initialValue(Node node) {
        return new Knowledge(evaluator, resources, complete, true).value(node);
    }

    /** The same, where functions that fail are handed over with the place of the call. */
    @Nullable
    Object value(Node node, TemplatePath path, @Nullable BiConsumer<TemplatePath, EvaluationException> failures) {
        if (node instanceof Scalar scalar) {
            return NodeValues.ofScalar(scalar);
        }
        if (node instanceof ListNode list) {
            List<@Nullable Object> items = new ArrayList<>(list.items().size());
            for (int i = 0; i < list.items().size(); i++) {
                Object value = value(list.items().get(i), path.item(i), failures);
                if (value != Omitted.OMITTED) {
                    items.add(value);
                }
            }
            return items;
        }
        if (node instanceof MapNode map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.entries().forEach((key, item) -> {
                Object value = value(item, path.key(NodeWalk.keyText(key)), failures);
                if (value != Omitted.OMITTED) {
                    entries.put(NodeValues.ofScalar(key), value);
                }
            });
            return entries;
        }
        return call((Call) node, path, failures);
    }

    private @Nullable Object call(
            Call call, TemplatePath path, @Nullable BiConsumer<TemplatePath, EvaluationException> failures) {
        if (call instanceof If && call.arguments() instanceof ListNode arguments) {
            Optional<Object> branch = branch(arguments.items(), path, failures);
            if (branch.isPresent()) {
                return branch.get();
            }
        }
        List<String> required = new ArrayList<>();
        try {
            Expression expression = evaluator.parse(call, path);
            expression.requirements(required::add);
            if (initial || required.isEmpty()) {
                return expression.resolve(resources);
            }
            if (failures != null) {
                // What fails while the resources are new fails when Heat validates the stack.
                expression.resolve(resources);
            }
            return Unresolved.UNRESOLVED;
        } catch (EvaluationException refused) {
            if (failures != null && refused.phase() == EvaluationException.Phase.RESOLVE) {
                failures.accept(path, refused);
            }
            return Unresolved.UNRESOLVED;
        } catch (ValueException refused) {
            return Unresolved.UNRESOLVED;
        }
    }

    /** The branch that is taken, whose parts may be known in part; empty when that is for the function itself to say. */
    private Optional<Object> branch(
            List<Node> arguments, TemplatePath path, @Nullable BiConsumer<TemplatePath, EvaluationException> failures) {
        Boolean chosen = arguments.size() == 3 ? truth(arguments.get(0)) : null;
        if (chosen == null) {
            return Optional.empty();
        }
        int index = chosen ? 1 : 2;
        Node taken = arguments.get(index);
        return Optional.ofNullable(value(taken, path.key("if").item(index), failures));
    }
}
