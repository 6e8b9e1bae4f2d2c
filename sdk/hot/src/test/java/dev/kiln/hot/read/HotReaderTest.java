package dev.kiln.hot.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.VersionNeeds;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Equals;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.write.HotWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotReaderTest {

    private static final String DEMO = """
            heat_template_version: 2018-08-31
            parameters:
              NetID: {type: string}
            conditions:
              big: { equals: [{ get_param: NetID }, x] }
            resources:
              server:
                type: OS::Nova::Server
                depends_on: [net]
                condition: big
                properties:
                  flavor: { if: [{ not: big }, a, b] }
                  networks:
                    - network: { get_param: NetID }
              net:
                type: OS::Neutron::Net
            outputs:
              ip: { value: { get_attr: [server, first_address] } }
            """;

    @Test
    void readsWhatItsWriterWrites() {
        Template template = HotReader.read(DEMO);

        assertThat(HotReader.read(HotWriter.write(template))).isEqualTo(template);
    }

    @Test
    void findsCallsWhereTheVersionHasThem() {
        Template template = HotReader.read(DEMO);

        assertThat(template.outputs().get("ip").value()).isInstanceOf(GetAttr.class);
        assertThat(template.conditions().get("big")).isInstanceOf(Equals.class);
        assertThat(properties(template).get("flavor")).isInstanceOf(If.class);
    }

    @Test
    void leavesNewerFunctionsAsData() {
        Template template = HotReader.read(DEMO.replace("2018-08-31", "2016-10-14")
                .replace("{ get_attr: [server, first_address] }", "{ filter: [[], []] }"));

        assertThat(template.outputs().get("ip").value()).isInstanceOf(MapNode.class);
        assertThat(VersionNeeds.lowest(template)).isEqualTo(HotVersion.V2017_02_24);
    }

    @Test
    void tellsWhereEverythingStands() {
        ReadResult result = HotReader.read(DEMO, "demo.yaml");

        TemplatePath network = TemplatePath.of("resources", "server", "properties", "networks")
                .item(0)
                .key("network");
        assertThat(result.at(network)).contains(new Location("demo.yaml", 14, 11));
        assertThat(result.at(network.key("get_param"))).contains(new Location("demo.yaml", 14, 22));
        assertThat(result.at(TemplatePath.of("outputs", "ip", "nothing"))).contains(new Location("demo.yaml", 18, 3));
    }

    @Test
    void reportsAllMistakesAtOnce() {
        ReadResult result = HotReader.read("""
                heat_template_version: 2021-04-16
                mappings: {}
                parameters:
                  p: {type: strng}
                resources:
                  a: {properties: {}}
                  b: {type: OS::Heat::None, properties: , colour: red}
                  c: {type: OS::Heat::None}
                outputs:
                  o: {description: x}
                """, "t.yaml");

        assertThat(result.diagnostics())
                .extracting(d -> d.location().line() + " " + d.message())
                .containsExactlyInAnyOrder(
                        "2 The template section is invalid: mappings",
                        "4 Invalid type (strng)",
                        "6 Each resource must contain a type key.",
                        "7 Resource b properties type must be object",
                        "7 \"colour\" is not a valid keyword inside a resource definition",
                        "10 Output validation error: outputs.o: Each output definition must contain a value key.");
        assertThat(result.template().resources()).containsOnlyKeys("b", "c");
    }

    @Test
    void warnsOfKeysThatStandTwice() {
        ReadResult result = HotReader.read("heat_template_version: rocky\ndescription: a\ndescription: b\n", "t.yaml");

        assertThat(result.template().description()).isEqualTo(new StringNode("b"));
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code, d -> d.location().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("duplicate-key", 3));
    }

    @Test
    void readsJsonByTheRulesOfJson() {
        YamlDocument document = YamlDocument.parse("{\"a\": yes}", "t");
        YamlDocument json = YamlDocument.parse("{\"a\":\n 1, \"a\": true}", "t");

        assertThat(document.root()).isEqualTo(MapNode.of(Map.of("a", new BooleanNode(true))));
        assertThat(json.root()).isEqualTo(MapNode.of(Map.of("a", new BooleanNode(true))));
        assertThat(json.at(TemplatePath.of("a"))).contains(new Location("t", 2, 5));
    }

    @Test
    void mergesMapsAsPyYamlDoes() {
        YamlDocument document =
                YamlDocument.parse("x: &x {a: 1, b: 1}\ny: {<<: [{a: 3}, *x], b: 2, <<: {c: 4}}\n", "t");

        assertThat(document.root().get("y"))
                .isEqualTo(MapNode.of(Map.of("a", IntegerNode.of(3), "b", IntegerNode.of(2), "c", IntegerNode.of(4))));
    }

    @Test
    void readsOrderedMapsAndSets() {
        YamlDocument document = YamlDocument.parse("o: !!omap [a: 1]\ns: !!set {b, c}\nt: !!binary aGk=\n", "t");

        assertThat(document.root().get("o"))
                .isEqualTo(ListNode.of(ListNode.of(new StringNode("a"), IntegerNode.of(1))));
        assertThat(document.root().get("s")).isEqualTo(ListNode.of(new StringNode("b"), new StringNode("c")));
        assertThat(document.root().get("t")).isEqualTo(new StringNode("hi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [*a]",
                "a: &a 1\nb: &a 2",
                "a: *b",
                "a: !!python/object:os.system x",
                "<<: 5",
                "[a]: 1",
                "a: b: c",
                "a: \u0001",
                "a: !!int x",
                "a: !!bool maybe",
                "%YAML 3.0\n---\na: 1",
            })
    void refusesWhatHeatRefuses(String text) {
        assertThatThrownBy(() -> YamlDocument.parse(text, "t.yaml"))
                .isInstanceOf(HotReadException.class)
                .hasMessageContaining("Error parsing template");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        String text = "heat_template_version: rocky\ndescription: " + "x".repeat(524288);

        assertThatThrownBy(() -> HotReader.read(text))
                .hasMessageContaining("Template size (524330 bytes) exceeds maximum allowed size (524288 bytes).");
    }

    @Test
    void refusesTenThousandBrackets() {
        assertThatThrownBy(() -> HotReader.read("a: " + "[".repeat(10_000)))
                .hasMessageContaining("nested more than 300");
        assertThatThrownBy(() -> HotReader.read("{\"a\": " + "[".repeat(10_000)))
                .hasMessageContaining("nested more than 300");
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
        }

        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> HotReader.read(text.toString()))
                        .hasMessageContaining("expand the document to more than 500000 values"));
    }

    @Test
    void reads300LevelsAndWritesThemAgain() {
        String deep = "heat_template_version: rocky\ndescription: " + "[".repeat(298) + "]".repeat(298);

        Template template = HotReader.read(deep);

        assertThat(HotReader.read(HotWriter.write(template))).isEqualTo(template);
    }

    @Test
    void takesTabsBetweenTokensForSpaces() {
        YamlDocument document = YamlDocument.parse("a:\t1\t# one\nb: [\t1,\n\t2]\n", "t");

        assertThat(document.root())
                .isEqualTo(MapNode.of(
                        Map.of("a", IntegerNode.of(1), "b", ListNode.of(IntegerNode.of(1), IntegerNode.of(2)))));
    }

    private static MapNode properties(Template template) {
        ResourceDef server = template.resources().get("server");
        return (MapNode) server.properties();
    }

    @Test
    void tabsAndQuestionMarksWithinBracketsAreReadAsByPyYaml() {
        String text = "heat_template_version: 2018-08-31\ndescription: {\n\t a:\tb,\n \t really? yes: \"c\"}\n";

        assertThat(String.valueOf(HotReader.read(text).description())).contains("really? yes", "value=b");
    }

    @Test
    void aColonWithoutASpaceWithinBracketsIsRefusedAsByPyYaml() {
        ReadResult read =
                HotReader.read("heat_template_version: 2018-08-31\ndescription: {get_attr:[a, b]}\n", "t.yaml");

        assertThat(read.diagnostics().get(0).message()).contains("found unexpected ':'");
    }

    @Test
    void aQuestionMarkThatIsNoneIsRefusedAtOnce() {
        String text = new String(
                HexFormat.of()
                        .parseHex("5bd53f3f3aa0303a20202020207e20203f7ed53f0a213b3f0d0d09a0303a"
                                + "20202020207e20203f7ed53f0a213b3f0d0d092032"),
                StandardCharsets.UTF_8);

        assertThat(HotReader.read(text, "fuzz.yaml").hasErrors()).isTrue();
    }
}
