package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.group.Capacity;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalingConformanceTest {

    @Test
    void policiesResizeAsInHeat() throws IOException {
        assertThat(new CaseFile("scaling").run(ScalingConformanceTest::problem)).isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        int found = Capacity.adjusted(
                CaseFile.number(one.get("current")),
                CaseFile.number(one.get("adjustment")),
                one.get("adjustment_type").toString(),
                CaseFile.number(one.get("min_adjustment_step")),
                CaseFile.number(one.get("min")),
                CaseFile.number(one.get("max")));
        return CaseFile.difference(CaseFile.number(one.get("expected")), found);
    }
}
