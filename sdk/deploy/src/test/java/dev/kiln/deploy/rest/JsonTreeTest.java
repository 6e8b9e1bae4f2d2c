package dev.kiln.deploy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON -> the tree that Jackson's mapper makes of it; a tree -> the JSON that it writes. */
class JsonTreeTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long SEED = Long.getLong("kiln.seed", 20261129);

    @Test
    void treesAreReadAndWrittenAsByTheMapper() throws JsonProcessingException {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            String json = MAPPER.writeValueAsString(value(random, 4));
            JsonNode tree = JsonTree.read(json);

            // The mapper makes integers of small numbers.
            assertThat(tree.equals(Comparator.comparing(JsonNode::asText), MAPPER.readTree(json)))
                    .as(json)
                    .isTrue();
            assertThat(JsonTree.write(tree)).isEqualTo(json);
        }
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> NODES.textNode("\u00e4\"\\\n\u0000\ud83d\ude00".substring(random.nextInt(4)));
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode((long) random.nextInt(10));
            case 3 -> NODES.numberNode(BigInteger.valueOf(random.nextLong()).pow(2));
            case 4 -> NODES.numberNode(random.nextDouble() * 1e10);
            case 5 -> NODES.booleanNode(random.nextBoolean());
            case 6 -> NODES.nullNode();
            case 7 -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set("k" + i, value(random, depth - 1));
                }
                yield object;
            }
        };
    }

    @Test
    void aTextWithoutAnyValueIsMissing() throws JsonProcessingException {
        assertThat(JsonTree.read(" \n").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1, ",
                "{\"a\"",
                "{\"a\":",
                "{\"a\": 1",
                "{\"a\": }",
                "nul",
                "<html>",
                "\"open",
                "[1 2]",
                "{1: 2}"
            })
    void whatIsNoJsonOrCutOffIsAnError(String text) {
        assertThatThrownBy(() -> JsonTree.read(text)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatNestsWithoutEndIsAnError() {
        assertThatThrownBy(() -> JsonTree.read("[".repeat(100_000))).isInstanceOf(JsonProcessingException.class);
    }
}
