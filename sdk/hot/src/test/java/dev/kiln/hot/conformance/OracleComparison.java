package dev.kiln.hot.conformance;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.eval.Requirements;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.param.ParameterSchema;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.Omitted;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One template of the oracle: what Heat made of it beside what we make of it. */
final class OracleComparison {

    /** Errors that Heat does not word itself: any error will do. */
    private static final List<String> PYTHONS_OWN = List.of(
            "object of type", "'NoneType' object", "invalid literal", "index out of range", "supplied arguments");

    private final ReadResult read;
    private final Template template;
    private final Map<String, Object> expected;
    private final Template bare;
    private final ParameterValues values;
    private final Evaluator evaluator;
    private final List<String> differences = new ArrayList<>();

    OracleComparison(ReadResult read, Map<String, Object> expected) {
        this.read = read;
        this.template = Objects.requireNonNull(read.template());
        this.expected = expected;
        this.values = ParameterValues.of(
                template,
                EvaluationCases.map(expected.get("params_synth")),
                Map.of(),
                ParametersConformanceTest.PSEUDO);
        this.bare = withoutDependsOn(template);
        this.evaluator = new Evaluator(bare, values);
    }

    /** Compares all that Heat came to, which is less where it refused the template. */
    List<String> differences() {
        same("class", "HOTemplate" + template.version().date().replace("-", ""), expected.get("class"));
        parameters();
        if (expected.containsKey("conditions")) {
            EvaluationCases.map(expected.get("conditions"))
                    .forEach((name, truth) -> same("condition " + name, evaluator.condition(name), truth));
        }
        if (expected.containsKey("resources")) {
            resources();
            outputs();
        }
        return differences;
    }

    private void parameters() {
        EvaluationCases.map(expected.get("params")).forEach((name, data) -> {
            ParameterSchema schema = values.schemas().get(name);
            Map<String, Object> wanted = EvaluationCases.map(data);
            same("type of " + name, schema.type().wireName(), wanted.get("type"));
            same("hidden of " + name, schema.hidden(), wanted.get("hidden"));
            List<String> kinds = schema.constraints().stream()
                    .map(one -> kind(one.constraint()))
                    .toList();
            same("constraints of " + name, kinds, wanted.get("constraints"));
        });
        EvaluationCases.map(expected.get("values"))
                .forEach((name, value) -> same("parameter " + name, values.value(name), value));
        if (expected.containsKey("values")) {
            parameterProblem();
        }
    }

    /** Heat tells the first problem. The oracle had no cloud and stopped without a word at a constraint that asks one. */
    private void parameterProblem() {
        List<String> order = List.copyOf(template.parameters().keySet());
        int asksCloud = order.size();
        for (String name : order) {
            boolean asks = values.schemas().get(name).constraints().stream()
                    .anyMatch(one -> one.constraint() instanceof CustomConstraint);
            asksCloud = asks ? Math.min(asksCloud, order.indexOf(name)) : asksCloud;
        }
        int end = asksCloud;
        List<Diagnostic> problems = values.problems().stream()
                .filter(one ->
                        order.indexOf(String.valueOf(one.path().segments().get(1))) < end)
                .toList();
        Object wanted = expected.get("param_error");
        if (problems.isEmpty() || wanted == null) {
            same("parameter errors", problems.isEmpty() ? null : problems, wanted);
        } else {
            error("parameters", problems.get(0).message(), EvaluationCases.map(wanted));
        }
    }

    private static String kind(ValueConstraint constraint) {
        String name = constraint.getClass().getSimpleName();
        return constraint instanceof CustomConstraint ? name : name.substring(0, name.length() - "Constraint".length());
    }

    private void resources() {
        Map<String, ResourceDef> enabled = evaluator.enabledResources();
        Set<String> disabled = new TreeSet<>(template.resources().keySet());
        disabled.removeAll(enabled.keySet());
        same("disabled", List.copyOf(disabled), expected.get("disabled"));
        Map<String, Object> wanted = EvaluationCases.map(expected.get("resources"));
        same("resources", List.copyOf(new TreeSet<>(enabled.keySet())), List.copyOf(new TreeSet<>(wanted.keySet())));
        enabled.forEach((name, resource) -> resource(name, resource, EvaluationCases.map(wanted.get(name))));
        Map<String, Object> properties = EvaluationCases.map(expected.get("resolved_properties"));
        properties.forEach((name, data) -> properties(name, enabled.get(name).properties(), EvaluationCases.map(data)));
    }

    private void resource(String name, ResourceDef resource, Map<String, Object> wanted) {
        same(name + ".type", resource.type(), wanted.get("type"));
        String externalId = text(resource.externalId());
        same(name + ".external_id", "".equals(externalId) ? null : externalId, wanted.get("external_id"));
        String policy = resource.externalId() == null ? text(resource.deletionPolicy()) : "Retain";
        same(name + ".deletion_policy", titled(policy), wanted.getOrDefault("deletion_policy", "Delete"));
        List<String> named =
                resource.externalId() == null ? template.resources().get(name).dependsOn() : List.of();
        same(name + ".depends_on", named, wanted.getOrDefault("depends_on", List.of()));
        Set<String> requires = new TreeSet<>();
        try {
            requires.addAll(Requirements.of(name, bare, evaluator));
            requires.addAll(named);
            same(name + ".requires", List.copyOf(requires), wanted.get("requires"));
        } catch (EvaluationException unknown) {
            Object error = wanted.get("requires_error");
            if (error == null || !String.valueOf(unknown.getMessage()).contains(error.toString())) {
                differences.add(name + ".requires: expected " + wanted + " but found " + unknown.getMessage());
            }
        }
    }

    /** In the oracle {@code depends_on} counts as written, with disabled resources and such as do not exist. */
    private static Template withoutDependsOn(Template template) {
        Map<String, ResourceDef> resources = new LinkedHashMap<>(template.resources());
        resources.replaceAll((name, resource) -> new ResourceDef(
                resource.type(),
                resource.properties(),
                resource.metadata(),
                List.of(),
                resource.updatePolicy(),
                resource.deletionPolicy(),
                resource.externalId(),
                resource.condition(),
                resource.description()));
        return new Template(
                template.version(),
                template.versionText(),
                template.description(),
                template.parameterGroups(),
                template.parameters(),
                template.conditions(),
                resources,
                template.outputs());
    }

    private String text(Node node) {
        return node == null
                ? null
                : PythonText.str(evaluator.parse(node, TemplatePath.ROOT).value(ResourceData.NONE));
    }

    private static String titled(String policy) {
        return policy == null ? "Delete" : policy.substring(0, 1).toUpperCase(Locale.ROOT) + policy.substring(1);
    }

    private void properties(String name, Node properties, Map<String, Object> wanted) {
        if (!(properties instanceof MapNode map)) {
            differences.add(name + ": the properties are no map, but should be " + wanted);
            return;
        }
        wanted.forEach((property, value) -> {
            Node node = map.entries().get(new StringNode(property));
            String what = name + "." + property;
            boolean refused = value instanceof Map<?, ?> one && one.containsKey("$error");
            try {
                Object found = resolve(node);
                same(what, found, value);
            } catch (ValueException refusal) {
                if (refused) {
                    Object message = ((Map<?, ?>) value).get("$error");
                    error(what, refusal.getMessage(), Map.of("message", message));
                } else {
                    differences.add(what + ": expected " + value + " but found " + refusal.getMessage());
                }
            }
        });
    }

    private Object resolve(Node node) {
        var expression = evaluator.parse(node, TemplatePath.ROOT);
        expression.references((resource, place) -> {
            if (!evaluator.enabledResources().containsKey(resource)) {
                List<Object> path = place.get().segments();
                String dot = path.isEmpty() || path.get(0) instanceof Integer ? "" : ".";
                throw new ValueException(
                        "The specified reference \"" + resource + "\" (in " + dot + place.get() + ") is incorrect.");
            }
        });
        return expression.resolve(
                new StartedResources(evaluator.enabledResources().keySet()));
    }

    private void outputs() {
        if (expected.containsKey("outputs_error")) {
            Map<String, Object> error = EvaluationCases.map(expected.get("outputs_error"));
            List<String> found =
                    read.diagnostics().stream().map(Diagnostic::message).toList();
            error("outputs", found + " " + outputRefusal(), error);
            return;
        }
        Map<String, OutputDef> enabled = evaluator.enabledOutputs();
        Map<String, Object> found = new TreeMap<>();
        template.outputs().forEach((name, output) -> {
            Set<String> names = new TreeSet<>();
            if (enabled.containsKey(name)) {
                output(name, output).requirements(names::add);
            }
            // An output with a reference that leads nowhere counts as one that requires nothing.
            boolean resolvable = evaluator.enabledResources().keySet().containsAll(names);
            found.put(name, Map.of("requires", resolvable ? List.copyOf(names) : List.of()));
        });
        same("outputs", found, expected.get("outputs"));
    }

    private Expression output(String name, OutputDef output) {
        return evaluator.parse(output.value(), TemplatePath.of("outputs", name, "value"));
    }

    private String outputRefusal() {
        try {
            evaluator.enabledOutputs().forEach(this::output);
            return "";
        } catch (EvaluationException refused) {
            return refused.getMessage();
        }
    }

    private void error(String what, String found, Map<String, Object> wanted) {
        String message = String.valueOf(wanted.get("message"));
        boolean python = PYTHONS_OWN.stream().anyMatch(message::contains);
        if (!python && !found.contains(message)) {
            differences.add(what + ": expected the error " + message + " but found " + found);
        }
    }

    private void same(String what, Object found, Object wanted) {
        // repr tells 1 from 1.0 and True, which equality does not
        String value = PythonText.repr(plain(found));
        String other = PythonText.repr(plain(wanted));
        if (!value.equals(other)) {
            differences.add(what + ": expected " + other + " but found " + value);
        }
    }

    /** As the oracle's JSON has it: keys are text and sorted. */
    private static Object plain(Object value) {
        if (value == Omitted.OMITTED) {
            return Map.of("$omitted", true);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, item) -> copy.put(JsonText.keyText(key), plain(item)));
            return copy;
        }
        return value;
    }
}
