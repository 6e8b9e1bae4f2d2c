package dev.kiln.engine.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.TriedStack;
import dev.kiln.engine.handler.ResourceException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomStringTest {

    private static Stream<String> drawn(Map<String, Object> properties) {
        return Stream.iterate(0L, seed -> seed + 1)
                .limit(200)
                .map(seed -> RandomStringHandler.text(properties, new SplittableRandom(seed)));
    }

    @Test
    void withoutFurtherWishesItHasLettersAndDigits() {
        assertThat(drawn(Map.of("length", 32))).allMatch(text -> text.matches("[A-Za-z0-9]{32}"));
    }

    @Test
    void eachClassHasItsMinimum() {
        Map<String, Object> properties = Map.of(
                "length",
                6,
                "character_classes",
                List.of(Map.of("class", "octdigits", "min", 3), Map.of("class", "uppercase", "min", 2)));

        assertThat(drawn(properties))
                .allMatch(text -> text.length() == 6)
                .allMatch(text -> text.chars().filter(c -> c >= '0' && c <= '7').count() >= 3)
                .allMatch(text -> text.chars().filter(c -> c >= 'A' && c <= 'Z').count() >= 2);
    }

    @Test
    void aSequenceStandsThereAsOften() {
        Map<String, Object> properties =
                Map.of("length", 10, "character_sequences", List.of(Map.of("sequence", "ab!", "min", 2)));

        assertThat(drawn(properties))
                .allMatch(text -> text.length() == 10 && text.matches("[ab!]*"))
                .allMatch(text -> text.split("ab!", -1).length > 2);
    }

    @Test
    void moreThanItsLengthIsRefused() {
        Map<String, Object> properties =
                Map.of("length", 2, "character_classes", List.of(Map.of("class", "digits", "min", 3)));

        assertThatThrownBy(() -> RandomStringHandler.text(properties, new SplittableRandom(1)))
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "Length property cannot be smaller than combined character class and character sequence minimums");
    }

    @Test
    void itsReferenceIsTheValueWhichAnyChangeRenews() {
        String random = """
                resources: {r: {type: OS::Heat::RandomString, properties: {length: 8, salt: a}}}
                outputs: {ref: {value: {get_resource: r}}, value: {value: {get_attr: [r, value]}}}
                """;
        try (TriedStack stack = TriedStack.made(random)) {
            Object before = stack.output("value");
            assertThat(stack.output("ref")).isEqualTo(before);

            stack.update(random.replace("salt: a}}", "salt: a}, metadata: {a: b}}"));
            assertThat(stack.output("value")).isEqualTo(before);

            stack.update(random.replace("salt: a", "salt: b"));
            assertThat(stack.output("value")).isNotEqualTo(before);
        }
    }
}
