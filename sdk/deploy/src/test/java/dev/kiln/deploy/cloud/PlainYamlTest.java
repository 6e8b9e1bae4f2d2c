package dev.kiln.deploy.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.error.YAMLException;

class PlainYamlTest {

    @Test
    void scalarsAreTextsAsTheyLook() {
        assertThat(PlainYaml.read("[0123, yes, 1.50, 2026-01-01, 'null', !!str ~, \"a\\tb\"]"))
                .isEqualTo(List.of("0123", "yes", "1.50", "2026-01-01", "null", "~", "a\tb"));
    }

    @Test
    void nothingIsNull() {
        assertThat(PlainYaml.read("[~, null, ]")).isEqualTo(Arrays.asList(null, null));
        assertThat(PlainYaml.read("")).isNull();
        assertThat(PlainYaml.read("# only a remark\n")).isNull();
        assertThat(PlainYaml.read("---\n...\n")).isNull();
    }

    @Test
    void whatIsAnchoredIsThereAgain() {
        assertThat(PlainYaml.read("a: &x {k: 1}\nb: *x\nc: [&y text, *y]\n"))
                .isEqualTo(Map.of("a", Map.of("k", "1"), "b", Map.of("k", "1"), "c", List.of("text", "text")));
    }

    @Test
    void ofMergedMapsTheMapItselfCountsThenTheFirst() {
        assertThat(PlainYaml.read("""
                        one: &one {a: 1, b: 1, c: 1}
                        two: &two {b: 2, c: 2, d: 2}
                        all:
                          b: own
                          <<: [*two, *one]
                        """)).extracting("all").isEqualTo(Map.of("a", "1", "b", "own", "c", "2", "d", "2"));
    }

    @Test
    void aKeyThatLooksLikeAMergeButIsQuotedIsAKey() {
        assertThat(PlainYaml.read("{'<<': {a: 1}}")).isEqualTo(Map.of("<<", Map.of("a", "1")));
    }

    @ParameterizedTest
    @CsvSource({"a: *nobody, names nothing", "a: &a [*a], what it stands in", "<<: text, is no map"})
    void whatIsOfNoUseIsRefusedWithItsReason(String text, String reason) {
        assertThatThrownBy(() -> PlainYaml.read("# a remark\n" + text))
                .isInstanceOfSatisfying(PlainYaml.UnusableException.class, refused -> {
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused).hasMessageContaining(reason);
                });
    }

    @Test
    void aSecondDocumentIsRefusedAtItsBeginning() {
        assertThatThrownBy(() -> PlainYaml.read("a: 1\n---\nb: 2\n"))
                .isInstanceOfSatisfying(
                        PlainYaml.UnusableException.class,
                        refused -> assertThat(refused.line()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: {b: 1\n", "\ta: 1"})
    void whatIsNoYamlIsRefused(String text) {
        assertThatThrownBy(() -> PlainYaml.read(text)).isInstanceOf(YAMLException.class);
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedBeforeTheStackEnds() {
        assertThatThrownBy(() -> PlainYaml.read("[".repeat(100_000)))
                .isInstanceOf(YAMLException.class)
                .hasMessageContaining("nested more than 50 deep");
    }
}
