package dev.kiln.hot.eval.yaql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions of the kinds that real templates use, each with its data and its value as JSON. */
class YaqlExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "concat($.data.rightSplit(separator => \":\", maxSplits => 1)[0], \":new\"); \"r/i:1\"; \"r/i:new\"",
                "let(location => $.data.rightSplit(':', 1)[0]) -> regex('(?:https?://)?(.*?)/(.*)').split($location)[1]; \"h/n/i:1\"; \"h\"",
                "$.data.items().first().last().ip_version; {\"a\": {\"ip_version\": 4}}; 4",
                "range(0,len($.data)).join(\",\").split(\",\"); [7, 7]; [\"0\", \"1\"]",
                "let(h => regex(\"([0-9]+[K|M|G])\").search($.data)) -> int(switch($h = \"4K\" => \"4\", $h = \"2M\" => \"2048\", $h => \"1\")); \"x2Mx\"; 2048",
                "let(hz => \"4\") -> [$hz]*len($.data); [1, 2]; [\"4\", \"4\"]",
                "let(u => $.data.user) -> $.data.m.values().where($.get(\"n\")).select(\"{0}.{1}\".format($.n, $.get(\"u\", $u))); {\"user\": \"d\", \"m\": {\"a\": {\"n\": \"x\"}, \"b\": {}}}; [\"x.d\"]",
                "let(k => $.data.key) -> list(coalesce($.data.m, {}).get($k)).select($.get(\"n\")); {\"key\": \"a\", \"m\": {\"a\": {\"n\": 1}}}; [1]",
                "($.data.a + $.data.b) .flatten().distinct(); {\"a\": [1, [2]], \"b\": [[2], 3]}; [1, 2, 3]",
                "$.data.select($+\":\"+$+\":ro\"); [\"a\"]; [\"a:a:ro\"]",
                "let(c => $.data) -> $c.get(x, {}).keys().last(default => \"\").isEmpty(); {}; true",
                "$.data.startsWith(\"v3.3.\"); \"v3.3.1\"; true",
                "$.data.select(int($)).min(); [\"3\", \"2\"]; 2",
                "min($.data.a,$.data.b); {\"a\": 2, \"b\": 1}; 1",
                "$.data.l.name; {\"l\": [{\"name\": 1}, {\"name\": 2}]}; [1, 2]",
                "$.data[$ > 1]; [1, 2, 3]; [2, 3]",
                "$.data.where($ > 1).first(); [1, 2, \"x\"]; 2",
                "-7 / 2; null; -4",
                "-7 mod 3; null; 2",
                "$.data?.x; null; null",
                "not true or 1 < 2 and 2 in [1, 2]; null; true"
            })
    void givesTheValueThatYaqlGives(String expression, String data, String value) {
        Object result =
                YaqlExpression.parse(expression).evaluate(Collections.singletonMap("data", JsonReader.read(data)));

        assertThat(JsonText.of(result)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "invalid(; Parse error: unexpected end of statement",
                "1 2; Parse error: unexpected '2' at position 2",
                "#; Lexical error: illegal character '#' at position 0",
                "unknown(1); Unknown function \"unknown\"",
                "'x' * 20000; too much memory",
                "range(300); Collection length exceeds 200 elements",
                "1 / 0; division",
                "$.nothing; KeyError: 'nothing'",
                "range(200).select(range(200).select(range(200).select(range(200)))); too long"
            })
    void refusesWhatYaqlRefuses(String expression, String message) {
        assertThatThrownBy(() -> YaqlExpression.parse(expression).evaluate(Map.of()))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining(message);
    }
}
