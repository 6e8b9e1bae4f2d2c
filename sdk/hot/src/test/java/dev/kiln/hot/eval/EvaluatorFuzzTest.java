package dev.kiln.hot.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.random.RandomCalls;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random calls: {@code -Dkiln.seed=} repeats a run, {@code -Dkiln.rounds=} lengthens it. */
class EvaluatorFuzzTest {

    private static final TemplatePath PATH = TemplatePath.of("outputs", "o", "value");

    @Test
    void everyCallHasAValueOrAnErrorThatSaysWhy() {
        long seed = Long.getLong("kiln.seed", 20261125L);
        int rounds = Integer.getInteger("kiln.rounds", 20_000);
        RandomCalls random = new RandomCalls(seed);
        List<Evaluator> evaluators =
                Stream.of(HotVersion.values()).map(EvaluatorFuzzTest::evaluator).toList();
        System.out.println("evaluator fuzz: seed " + seed + ", " + rounds + " rounds");
        for (int i = 0; i < rounds; i++) {
            Node node = random.next();
            Evaluator evaluator = evaluators.get(i % evaluators.size());
            String outcome = outcome(evaluator, node);

            assertThat(outcome).as(() -> "seed " + seed + ": " + node).isNotBlank();
            assertThat(outcome(evaluator, node))
                    .as(() -> "seed " + seed + ", a second time: " + node)
                    .isEqualTo(outcome);
        }
    }

    private static String outcome(Evaluator evaluator, Node node) {
        try {
            Expression expression = evaluator.parse(node, PATH);
            expression.references((name, place) -> {});
            return PythonText.repr(expression.value(ResourceData.NONE)) + " ";
        } catch (ValueException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static Evaluator evaluator(HotVersion version) {
        Template template = HotReader.read("heat_template_version: " + version.date() + """

                parameters:
                  text: {type: string, default: a text}
                  list: {type: comma_delimited_list, default: "a,b"}
                  json: {type: json, default: {x: [1, 2], a: b}}
                  number: {type: number, default: 5}
                  flag: {type: boolean, default: true}
                """);
        PseudoParameters pseudo = new PseudoParameters("stack", "id", "project");
        return new Evaluator(template, ParameterValues.of(template, Map.of(), Map.of(), pseudo));
    }
}
