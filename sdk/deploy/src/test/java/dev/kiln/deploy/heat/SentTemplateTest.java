package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent, and what Heat has -> whether it is the same. */
class SentTemplateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MINIMAL = "heat_template_version: 2018-08-31";

    private final long seed = Long.getLong("kiln.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static StackInfo stack(String status, Map<String, String> parameters, List<String> tags) {
        ObjectNode node =
                JSON.createObjectNode().put("id", "1").put("stack_name", "s").put("stack_status", status);
        node.set("parameters", JSON.valueToTree(parameters));
        node.set("tags", JSON.valueToTree(tags));
        return HeatJson.stack(node);
    }

    private static StackInfo stack() {
        return stack("CREATE_IN_PROGRESS", Map.of(), List.of());
    }

    /** Heat keeps what a template says, but neither the order of keys nor how a number is written. */
    @Test
    void aTemplateIsRecognizedHoweverItIsWrittenAndNoOtherIs() throws Exception {
        for (int round = 0; round < 500; round++) {
            Map<String, Object> resources = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                resources.put("r" + i, Map.of("type", "OS::Heat::Value", "properties", Map.of("value", value(3))));
            }
            Map<String, Object> template = new LinkedHashMap<>();
            template.put("heat_template_version", "2018-08-31");
            template.put("resources", resources);
            SentTemplate sent = SentTemplate.of(StackRequest.of("s", JSON.writeValueAsString(template)));

            assertThat(sent.isThatOf(stack(), map(rewritten(template))))
                    .as("seed %d round %d: %s", seed, round, template)
                    .isTrue();
            assertThat(sent.isThatOf(stack(), map(changed(template))))
                    .as("seed %d round %d: %s", seed, round, template)
                    .isFalse();
        }
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> random.nextInt(1_000) - 500;
            case 1 -> random.nextInt(1_000) / 4.0;
            case 2 -> random.nextBoolean();
            case 3 -> "text " + random.nextInt(1_000) + ": é\n";
            case 4 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("k" + i, value(depth - 1));
                }
                yield map;
            }
        };
    }

    private Object rewritten(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<Object, Object> again = new LinkedHashMap<>();
            keys.forEach(key -> again.put(key, rewritten(map.get(key))));
            return again;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::rewritten).toList();
        }
        if (value instanceof Integer number && random.nextBoolean()) {
            return number.doubleValue();
        }
        return value;
    }

    /** One leaf, or one more. */
    private Object changed(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> again = new LinkedHashMap<>(map);
            if (map.isEmpty() || random.nextInt(4) == 0) {
                again.put("another", 1);
            } else {
                Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
                again.put(key, changed(map.get(key)));
            }
            return again;
        }
        if (value instanceof List<?> list) {
            List<Object> again = new ArrayList<>(list);
            if (list.isEmpty() || random.nextInt(4) == 0) {
                again.add("one more");
            } else {
                int at = random.nextInt(list.size());
                again.set(at, changed(list.get(at)));
            }
            return again;
        }
        return value + "!";
    }

    private static Map<String, Object> map(Object value) throws Exception {
        return HeatJson.map(JSON.readTree(JSON.writeValueAsString(value)));
    }

    @ParameterizedTest
    @CsvSource({"'a,b', 'b,a', true", "'a,b', a, false", "a, 'a,b', false", "'', a, false", "'', '', true"})
    void tagsMustBeTheSameInAnyOrder(String asked, String has, boolean same) {
        StackRequest request = StackRequest.of("s", MINIMAL).withTags(list(asked));
        assertThat(SentTemplate.of(request)
                        .isThatOf(
                                stack("CREATE_COMPLETE", Map.of(), list(has)),
                                Map.of("heat_template_version", "2018-08-31")))
                .isEqualTo(same);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "small, small, true",
        "small, large, false",
        "small, ******, true",
        "small, , true",
        "yes, True, true",
        "0x10, 16, true"
    })
    void parametersMustBeTheSameAsFarAsHeatShowsThemUnchanged(String given, String shown, boolean same) {
        StackRequest request = StackRequest.of("s", MINIMAL).withParameter("p", given);
        assertThat(SentTemplate.of(request)
                        .isThatOf(
                                stack("CREATE_COMPLETE", shown == null ? Map.of() : Map.of("p", shown), List.of()),
                                Map.of("heat_template_version", "2018-08-31")))
                .isEqualTo(same);
    }

    @Test
    void whatARollbackHasEmptiedIsNotHeldAgainstTheTemplate() {
        SentTemplate sent = SentTemplate.of(StackRequest.of("s", MINIMAL + "\nresources: {r: {type: OS::Heat::None}}"));
        Map<String, Object> emptied = Map.of("heat_template_version", "2018-08-31");
        assertThat(sent.isThatOf(stack("ROLLBACK_COMPLETE", Map.of(), List.of()), emptied))
                .isTrue();
        assertThat(sent.isThatOf(stack("UPDATE_COMPLETE", Map.of(), List.of()), emptied))
                .isFalse();
    }
}
