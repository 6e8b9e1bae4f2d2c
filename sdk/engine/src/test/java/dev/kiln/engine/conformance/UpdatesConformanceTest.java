package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class UpdatesConformanceTest {

    @Test
    void updatesDecideAsInHeat() throws IOException {
        assertThat(new CaseFile("updates").run(one -> Cases.verdict(new UpdateReplay(one).problems())))
                .isEmpty();
    }
}
