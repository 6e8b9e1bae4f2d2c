package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.graph.CircularDependencyException;
import dev.kiln.hot.graph.DependencyGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepgraphConformanceTest {

    @Test
    void resourcesAreOrderedAsInHeat() throws IOException {
        assertThat(EvaluationCases.run("depgraph", DepgraphConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        Map<String, List<String>> requires = new LinkedHashMap<>();
        for (Object edge : (List<?>) one.get("requires_edges")) {
            List<?> pair = (List<?>) edge;
            requires.computeIfAbsent(pair.get(0).toString(), n -> new ArrayList<>())
                    .add(pair.get(1).toString());
        }
        for (Object name : (List<?>) one.get("isolated")) {
            requires.put(name.toString(), List.of());
        }
        DependencyGraph graph = new DependencyGraph(requires);
        Map<String, Object> expected = EvaluationCases.map(one.get("expected"));
        try {
            Map<String, Object> found = Map.of(
                    "create_order", graph.createOrder(),
                    "delete_order", graph.deleteOrder(),
                    "leaves", List.copyOf(graph.leaves()),
                    "roots", List.copyOf(graph.roots()));
            return found.equals(expected) ? null : "expected " + expected + " but found " + found;
        } catch (CircularDependencyException circle) {
            return expected.containsKey("circular") ? null : circle.getMessage();
        }
    }
}
