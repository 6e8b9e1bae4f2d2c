package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConvergenceConformanceTest {

    @Test
    void stacksFareAsInHeat() throws IOException {
        assertThat(new CaseFile("convergence").run(one -> Cases.verdict(new Replay(one).problems())))
                .isEmpty();
    }
}
