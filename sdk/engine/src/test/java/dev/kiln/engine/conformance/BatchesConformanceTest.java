package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.group.Batch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchesConformanceTest {

    @Test
    void rollingUpdatesTakeTheStepsOfHeat() throws IOException {
        assertThat(new CaseFile("batches").run(BatchesConformanceTest::problem)).isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        int target = CaseFile.number(one.get("target"));
        int current = CaseFile.number(one.get("current"));
        int batchSize = CaseFile.number(one.get("max_batch_size"));
        int minInService = CaseFile.number(one.get("min_in_service"));
        List<Batch> batches = switch (one.get("group").toString()) {
            case "resource_group" -> Batch.ofResourceGroup(target, current, batchSize, minInService);
            case "instance_group/asg" -> Batch.ofScalingGroup(target, current, batchSize, minInService);
            default -> throw new IllegalStateException("no such group");
        };
        return CaseFile.difference(
                one.get("expected").toString(),
                batches.stream()
                        .map(batch -> List.of(batch.size(), batch.fresh()))
                        .toList()
                        .toString());
    }
}
