package dev.kiln.hot.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.random.RandomNodes;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random documents: {@code -Dkiln.seed=} repeats a run, {@code -Dkiln.rounds=} lengthens it. */
class HotWriterFuzzTest {

    @Test
    void whatIsWrittenIsReadBackAndWrittenAlike() {
        long seed = Long.getLong("kiln.seed", 20261125L);
        int rounds = Integer.getInteger("kiln.rounds", 5_000);
        RandomNodes random = new RandomNodes(seed);
        System.out.println("writer fuzz: seed " + seed + ", " + rounds + " rounds");
        for (int i = 0; i < rounds; i++) {
            Node document = MapNode.of(Map.of("text", new StringNode(random.string()), "node", random.document()));
            String written = HotWriter.write(document);
            Node again = YamlDocument.parse(written, "written").root();

            // repr, since not-a-number equals nothing
            assertThat(PythonText.repr(NodeValues.of(again)))
                    .as(() -> "seed " + seed + ":\n" + written)
                    .isEqualTo(PythonText.repr(NodeValues.of(document)));
            assertThat(HotWriter.write(again)).as(() -> "seed " + seed).isEqualTo(written);
        }
    }
}
