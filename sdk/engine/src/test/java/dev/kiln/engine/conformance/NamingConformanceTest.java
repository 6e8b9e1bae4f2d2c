package dev.kiln.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.handler.Arn;
import dev.kiln.engine.handler.PhysicalName;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingConformanceTest {

    @Test
    void objectsAreNamedAsInHeat() throws IOException {
        assertThat(new CaseFile("naming").run(NamingConformanceTest::problem)).isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        boolean refused = one.get("expected") instanceof Map;
        try {
            String found = name(one);
            return refused
                    ? "expected " + one.get("expected") + " but found " + found
                    : CaseFile.difference(one.get("expected"), found);
        } catch (IllegalArgumentException refusal) {
            return refused ? null : "unexpected " + refusal;
        }
    }

    private static String name(Map<String, Object> one) {
        return switch (one.get("op").toString()) {
            case "reduce_physical_resource_name" ->
                PhysicalName.reduce(one.get("name").toString(), CaseFile.number(one.get("limit")));
            case "short_id.get_id" -> PhysicalName.shortId(one.get("uuid").toString());
            case "arn" ->
                Arn.of(
                        one.get("tenant").toString(),
                        one.get("stack_name").toString(),
                        one.get("stack_id").toString(),
                        one.get("path").toString());
            default -> throw new IllegalStateException("no such operation");
        };
    }
}
