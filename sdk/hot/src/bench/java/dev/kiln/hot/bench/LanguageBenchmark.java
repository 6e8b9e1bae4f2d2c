package dev.kiln.hot.bench;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.write.HotWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How often a second the largest template of the corpus is read, written and evaluated, beside what SnakeYAML, which knows neither
 * HOT nor where a value stands in the file, takes to load and dump the same text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LanguageBenchmark {

    private String text = "";
    private Template template;
    private Object tree;
    private Evaluator evaluator;
    private Map<TemplatePath, Node> values = Map.of();

    /** Finds the template, and reads it once for those that begin with what was read. */
    @Setup
    public void read() throws IOException {
        text = LargestTemplate.text();
        template = HotReader.read(text);
        tree = snakeyamlLoad();
        evaluator = new Evaluator(template, invented(template));
        values = evaluable();
    }

    /** Text to template. */
    @Benchmark
    public Object kilnRead() {
        return HotReader.read(text, "largest.yaml");
    }

    /** Text to maps and lists. */
    @Benchmark
    public Object snakeyamlLoad() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    /** Template to text. */
    @Benchmark
    public String kilnWrite() {
        return HotWriter.write(template);
    }

    /** Maps and lists to text. */
    @Benchmark
    public String snakeyamlDump() {
        return new Yaml().dump(tree);
    }

    /** All properties and outputs, parsed and resolved. */
    @Benchmark
    public void kilnEvaluate(Blackhole values) {
        this.values.forEach(
                (path, node) -> values.consume(evaluator.parse(node, path).resolve(EveryResource.INSTANCE)));
    }

    /** What of the template has a value with invented parameters and without attributes: where a whole has none, its parts. */
    private Map<TemplatePath, Node> evaluable() {
        Map<TemplatePath, Node> found = new LinkedHashMap<>();
        evaluator.enabledResources().forEach((name, resource) -> {
            if (resource.properties() != null) {
                evaluable(TemplatePath.of("resources", name, "properties"), resource.properties(), found);
            }
        });
        evaluator.enabledOutputs().forEach((name, output) -> {
            if (output.value() != null) {
                evaluable(TemplatePath.of("outputs", name, "value"), output.value(), found);
            }
        });
        int characters = found.values().stream()
                .mapToInt(node -> HotWriter.write(node).length())
                .sum();
        System.out.printf("evaluates %d values, %d characters%n", found.size(), characters);
        return found;
    }

    private void evaluable(TemplatePath path, Node node, Map<TemplatePath, Node> found) {
        try {
            evaluator.parse(node, path).resolve(EveryResource.INSTANCE);
            found.put(path, node);
        } catch (EvaluationException noValue) {
            if (node instanceof MapNode map) {
                map.entries().forEach((key, child) -> evaluable(path.key(key.toString()), child, found));
            } else if (node instanceof ListNode list) {
                int i = 0;
                for (Node item : list.items()) {
                    evaluable(path.item(i++), item, found);
                }
            } else if (node instanceof Call call) {
                evaluable(path, call.arguments(), found);
            }
        }
    }

    private static ParameterValues invented(Template template) {
        Map<String, Object> given = new LinkedHashMap<>();
        template.parameters().forEach((name, parameter) -> {
            if (parameter.defaultValue() == null) {
                given.put(
                        name,
                        switch (parameter.type()) {
                            case STRING -> "text";
                            case NUMBER -> 1L;
                            case BOOLEAN -> true;
                            case COMMA_DELIMITED_LIST -> List.of("one", "two");
                            case JSON -> Map.of("key", "value");
                        });
            }
        });
        return ParameterValues.of(template, given, Map.of(), new PseudoParameters("stack", "id", "project"));
    }
}
