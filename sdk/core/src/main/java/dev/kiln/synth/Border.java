package dev.kiln.synth;

import dev.kiln.Condition;
import dev.kiln.Output;
import dev.kiln.Parameter;
import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.spi.CallSite;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What crosses the border of one stack beyond what the program declares itself. */
final class Border {

    private final Stack stack;
    private final Map<Node, String> taken = new HashMap<>();
    private final Map<Node, String> given = new HashMap<>();
    private final Map<String, Added<ParameterDef>> parameters = new LinkedHashMap<>();
    private final Map<String, Added<OutputDef>> outputs = new LinkedHashMap<>();
    private final Map<String, Node> arguments = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> warned = new HashSet<>();
    private final Set<String> dependencies = new LinkedHashSet<>();

    /**
     * Something that synthesis adds to a stack.
     *
     * @param definition what is added
     * @param site the line of Java that made it necessary
     */
    record Added<T>(T definition, CallSite site) {}

    Border(Stack stack) {
        this.stack = stack;
    }

    /** The parameter that takes a value from outside; the same one for the same value. */
    String take(Node value, Mention mention, CallSite usedAt) {
        return taken.computeIfAbsent(value, v -> {
            Set<String> used = new HashSet<>(parameters.keySet());
            stack.parameters().stream().map(Parameter::name).forEach(used::add);
            stack.resources().stream().map(Resource::name).forEach(used::add);
            String name = unused(mention.name(), used);
            parameters.put(name, new Added<>(mention.parameter(), usedAt));
            return name;
        });
    }

    /** The output that gives a value of this stack away: one that the program declares, or a new one. */
    String give(Node value, Mention mention, CallSite usedAt) {
        return given.computeIfAbsent(value, v -> {
            for (Output output : stack.outputs()) {
                if (isSame(output.value().node(), value, mention)
                        && (output.condition() == null || output.condition() == mention.condition())) {
                    return output.name();
                }
            }
            Set<String> used = new HashSet<>(outputs.keySet());
            stack.outputs().stream().map(Output::name).forEach(used::add);
            String name = unused(mention.name(), used);
            Condition condition = mention.condition();
            outputs.put(
                    name, new Added<>(new OutputDef(null, value, condition == null ? null : condition.node()), usedAt));
            return name;
        });
    }

    private static boolean isSame(Node declared, Node value, Mention mention) {
        return declared == mention.node() || declared.equals(value);
    }

    /** A parameter that the stack does not use, declared because another link of the same chain has it. */
    void ignore(String parameter, ParameterDef definition) {
        ignored.add(parameter);
        parameters.put(parameter, new Added<>(definition, stack.site()));
    }

    /** Whether it is the first warning of the value; one is enough. */
    boolean warnsFirst(Mention mention) {
        return warned.add(mention.name());
    }

    /** Whether the stack has a parameter only because another link of its chain has it. */
    boolean ignores(TemplatePath parameter) {
        return ignored.stream().anyMatch(name -> parameter.equals(TemplatePath.of("parameters", name)));
    }

    /** What the outer stack hands to a parameter. */
    void argument(String parameter, Node value) {
        arguments.put(parameter, value);
    }

    /** A resource of the outer stack that must be there before this stack. */
    void dependsOn(String resource) {
        dependencies.add(resource);
    }

    Map<String, Added<ParameterDef>> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    Map<String, Added<OutputDef>> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    Map<String, Node> arguments() {
        return Collections.unmodifiableMap(arguments);
    }

    Set<String> dependencies() {
        return Collections.unmodifiableSet(dependencies);
    }

    private static String unused(String wanted, Set<String> used) {
        String name = wanted;
        for (int i = 2; used.contains(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
