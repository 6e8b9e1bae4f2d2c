package dev.kiln.engine.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.StackView;
import dev.kiln.hot.value.JsonText;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Makes, checks and deletes one resource of every type, with its required properties only. The property {@code kiln.seed} says which of
 * the valid values it takes.
 */
class EveryTypeTest {

    private static final int TYPES = 209;
    private static final Map<String, String> FILES = Map.of("empty.yaml", "heat_template_version: 2018-08-31");
    private static final Duration LIMIT = Duration.ofHours(9);

    private final SchemaCatalog schemas = SchemaCatalog.described();
    private final long seed = Long.getLong("kiln.seed", 1);
    private int attributes;
    private int valueless;

    @Test
    void everyTypeIsMadeCheckedAndDeletedAndItsAttributesHaveTheirTypes() {
        List<String> failures = new ArrayList<>();
        int whole = 0;
        for (String type : schemas.types()) {
            List<String> problems = problems(type);
            problems.forEach(problem -> failures.add(type + " " + problem));
            whole += problems.isEmpty() ? 1 : 0;
        }
        System.out.println(whole + " of " + schemas.types().size() + " types are made, checked and deleted with seed "
                + seed + "; " + attributes + " attributes, of which " + valueless + " have no value");
        assertThat(schemas.types()).hasSize(TYPES);
        assertThat(failures).isEmpty();
    }

    private List<String> problems(String type) {
        List<String> problems = new ArrayList<>();
        try (Engine engine = Engine.builder()
                .clock(EngineClock.jumping(Instant.parse("2026-01-02T03:04:05Z")))
                .seed(seed)
                .schemas(schemas)
                .open()) {
            String template = JsonText.of(ValidTemplate.of(type, schemas, seed));
            String id = engine.create("s", StackRequest.of(template).withFiles(FILES));
            signalWhatIsWaitedFor(engine, id);
            expect(engine, id, "CREATE_COMPLETE", problems);
            if (problems.isEmpty()) {
                engine.outputs(id).forEach(output -> attribute(type, output, problems));
                engine.check(id);
                expect(engine, id, "CHECK_COMPLETE", problems);
            }
            engine.delete(id);
            expect(engine, id, "gone", problems);
        } catch (IllegalStateException | EngineException refused) {
            problems.add("is refused: " + refused.getMessage());
        }
        return problems;
    }

    /** Wait conditions and deployments are told that all went well. */
    private static void signalWhatIsWaitedFor(Engine engine, String id) {
        if (!engine.await(id, Duration.ofSeconds(1))) {
            engine.resources(id, 1).stream()
                    .filter(row -> row.type().endsWith("Handle") || row.type().endsWith("Deployment"))
                    .forEach(row -> engine.signal(row.stackId(), row.name(), SpecialCases.success(row.type())));
        }
    }

    private static void expect(Engine engine, String id, String state, List<String> problems) {
        engine.await(id, LIMIT);
        Optional<StackView> stack = engine.stack(id);
        String is = stack.map(StackView::state).orElse("gone");
        if (!is.equals(state)) {
            problems.add("is " + is + " instead of " + state + ": "
                    + stack.map(StackView::reason).orElse(""));
        }
    }

    private void attribute(String type, OutputView output, List<String> problems) {
        attributes++;
        if (output.error() != null) {
            problems.add("has no attribute " + output.name() + ": " + output.error());
        } else if (output.value() == null) {
            valueless++;
        } else {
            ResourceSchema schema = schemas.type(type).orElseThrow();
            AttributeSchema attribute = schema.attributes().get(output.name());
            attribute
                    .type()
                    .filter(wanted -> !isOf(wanted, output.value()))
                    .filter(wanted -> !SpecialCases.OTHER_THAN_THEY_SAY.contains(type + "." + output.name()))
                    .ifPresent(wanted -> problems.add("has " + output.value() + " as its attribute " + output.name()
                            + ", which should be of type " + wanted));
        }
    }

    private static boolean isOf(ValueType type, Object value) {
        return switch (type) {
            case ANY -> true;
            case STRING -> value instanceof String;
            case INTEGER -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case MAP -> value instanceof Map;
            case LIST -> value instanceof List;
        };
    }
}
