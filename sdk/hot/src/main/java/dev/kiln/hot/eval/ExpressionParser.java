package dev.kiln.hot.eval;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CallVisitor;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns nodes into expressions, inner ones first, and adds the place to what their constructors refuse. */
final class ExpressionParser {

    private final Template template;
    private final ParameterValues parameters;
    private final Map<String, String> files;
    private final @Nullable ParentFacade facade;
    private final Conditions conditions;

    ExpressionParser(
            Template template, ParameterValues parameters, Map<String, String> files, @Nullable ParentFacade facade) {
        this.template = template;
        this.parameters = parameters;
        this.files = files;
        this.facade = facade;
        this.conditions = new Conditions(template.conditions(), this);
    }

    /** An expression in a place for values. */
    Expression value(Node node, Trail trail) {
        return parse(node, trail, site -> new ValueCallParser(this, site));
    }

    /** An expression in a place for conditions, where few functions are allowed. */
    Expression condition(Node node, Trail trail) {
        return parse(node, trail, site -> new ConditionCallParser(this, site));
    }

    private Expression parse(Node node, Trail trail, Function<CallSite, CallVisitor<Expression>> callParser) {
        if (node instanceof Scalar scalar) {
            return new Literal(NodeValues.ofScalar(scalar));
        }
        if (node instanceof ListNode list) {
            List<Expression> items = new ArrayList<>(list.items().size());
            for (Node item : list.items()) {
                items.add(parse(item, trail.plus(items.size()), callParser));
            }
            return new ListExpression(Collections.unmodifiableList(items));
        }
        if (node instanceof MapNode map) {
            Map<@Nullable Object, Expression> entries = new LinkedHashMap<>();
            map.entries().forEach((key, item) -> {
                Object name = NodeValues.ofScalar(key);
                entries.put(name, parse(item, trail.plus(String.valueOf(name)), callParser));
            });
            return new MapExpression(Collections.unmodifiableMap(entries));
        }
        Call call = (Call) node;
        CallSite site = new CallSite(
                call.function().wireName(), trail.plus(call.function().wireName()), template.version());
        try {
            return call.accept(callParser.apply(site));
        } catch (EvaluationException placed) {
            throw placed;
        } catch (ValueException refused) {
            throw new EvaluationException(
                    EvaluationException.Phase.PARSE, site.trail().path(), String.valueOf(refused.getMessage()));
        }
    }

    HotVersion version() {
        return template.version();
    }

    boolean hasResource(String name) {
        return template.resources().containsKey(name);
    }

    ParameterValues parameters() {
        return parameters;
    }

    Map<String, String> files() {
        return files;
    }

    @Nullable
    ParentFacade facade() {
        return facade;
    }

    Conditions conditions() {
        return conditions;
    }
}
