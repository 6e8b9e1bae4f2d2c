package dev.kiln.hot.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListJoin;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StrReplace;
import dev.kiln.hot.expr.StringNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotWriterTest {

    @Test
    void writesSectionsForReviewers() {
        assertThat(HotWriter.write(demo())).isEqualTo("""
                heat_template_version: 2015-10-15

                description: A demo.

                parameters:
                  NetID:
                    type: string
                    description: Network ID to use for the instance.

                resources:
                  server:
                    type: OS::Nova::Server
                    depends_on: net
                    properties:
                      image: Img_cli
                      networks:
                        - network: { get_param: NetID }
                      user_data: |
                        #!/bin/sh
                        echo hello

                outputs:
                  instance_name:
                    description: Name of the instance.
                    value: { get_attr: [server, name] }
                """);
    }

    @Test
    void writesTheSameToAStream() throws IOException {
        StringBuilder streamed = new StringBuilder();

        HotWriter.write(demo(), streamed);

        assertThat(streamed).hasToString(HotWriter.write(demo()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "hello world  | hello world",
                "yes          | ^\"yes\"^",
                "Off          | ^\"Off\"^",
                "y            | y",
                "010          | ^\"010\"^",
                "08           | 08",
                "10:30        | ^\"10:30\"^",
                "1.5          | ^\"1.5\"^",
                "1e3          | 1e3",
                "2001-01-01   | ^\"2001-01-01\"^",
                "10.0.0.0/24  | 10.0.0.0/24",
                "=            | ^\"=\"^",
                "<<           | ^\"<<\"^",
                "~            | ^\"~\"^",
                "OS::Nova     | OS::Nova",
                "a: b         | ^\"a: b\"^",
                "a #b         | ^\"a #b\"^",
                "a#b          | a#b",
                "-x           | -x",
                "- x          | ^\"- x\"^",
                "%index%      | ^\"%index%\"^",
                "say ^\"hi\"^ | say ^\"hi\"^",
            })
    void quotesOnlyWhereYamlWouldReadSomethingElse(String text, String written) {
        assertThat(HotWriter.write((Node) new StringNode(text))).isEqualTo(written + "\n");
    }

    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(HotWriter.write(new StringNode("a\tb\u0000\u00a0\u2028\r")))
                .isEqualTo("\"a\\tb\\0\\xa0\\u2028\\r\"\n");
    }

    @Test
    void prefersSingleQuotesAroundDoubleQuotes() {
        assertThat(HotWriter.write(new StringNode("\"it's\""))).isEqualTo("'\"it''s\"'\n");
    }

    @Test
    void choosesTheBlockByTheLastLine() {
        Map<String, Node> texts = new LinkedHashMap<>();
        texts.put("clip", new StringNode("a\nb\n"));
        texts.put("strip", new StringNode("a\n\nb"));
        texts.put("keep", new StringNode("a\n\n"));
        texts.put("indented", new StringNode("  a\nb\n"));
        texts.put("blank", new StringNode("\n\n"));

        assertThat(HotWriter.write(MapNode.of(texts))).isEqualTo("""
                clip: |
                  a
                  b
                strip: |-
                  a

                  b
                keep: |+
                  a

                indented: |2
                    a
                  b
                blank: "\\n\\n"
                """);
    }

    @Test
    void nestsListsAndMaps() {
        Node node = ListNode.of(
                ListNode.of(IntegerNode.of(1), NullNode.NULL),
                MapNode.of(Map.of("a", ListNode.of())),
                MapNode.of(Map.of()),
                new StringNode("x\ny"));

        assertThat(HotWriter.write(node)).isEqualTo("- - 1\n  - null\n- a: []\n- {}\n- |-\n  x\n  y\n");
    }

    @Test
    void spreadsLongCallsOverLines() {
        Map<String, Node> arguments = new LinkedHashMap<>();
        arguments.put("template", new StringNode("http://$host/"));
        arguments.put("params", MapNode.of(Map.of("$host", new GetAttr(strings("server", "first_address")))));
        Node join = new ListJoin(ListNode.of(new StringNode(","), ListNode.of(new StringNode("a"), get("b"))));

        assertThat(HotWriter.write(ListNode.of(new StrReplace(MapNode.of(arguments)), join)))
                .isEqualTo("""
                        - str_replace:
                            template: http://$host/
                            params:
                              $host: { get_attr: [server, first_address] }
                        - list_join:
                            - ","
                            - - a
                              - { get_param: b }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "0.1, 0.1",
        "1e20, 1.0e+20",
        "1.5e-7, 1.5e-7",
        "-0.0, -0.0",
        "Infinity, .inf",
        "-Infinity, -.inf",
        "NaN, .nan",
        "2e-3, 0.002",
        "123456789012345680, 1.2345678901234568e+17",
        "2e23, 2.0e+23"
    })
    void writesFloatsThatPyYamlReadsAsFloats(double value, String written) {
        assertThat(HotWriter.write(new FloatNode(value))).isEqualTo(written + "\n");
    }

    @Test
    void writesVeryLongKeysExplicitly() {
        String key = "k".repeat(1100);

        assertThat(HotWriter.write(MapNode.of(Map.of(key, IntegerNode.of(1))))).isEqualTo("? " + key + "\n: 1\n");
    }

    private static Template demo() {
        Map<String, Node> properties = new LinkedHashMap<>();
        properties.put("image", new StringNode("Img_cli"));
        properties.put("networks", ListNode.of(MapNode.of(Map.of("network", get("NetID")))));
        properties.put("user_data", new StringNode("#!/bin/sh\necho hello\n"));
        return new Template(
                HotVersion.V2015_10_15,
                "2015-10-15",
                new StringNode("A demo."),
                List.of(),
                Map.of(
                        "NetID",
                        new ParameterDef(
                                ParameterType.STRING,
                                null,
                                new StringNode("Network ID to use for the instance."),
                                null,
                                null,
                                null,
                                null,
                                List.of())),
                Map.of(),
                Map.of(
                        "server",
                        new ResourceDef(
                                "OS::Nova::Server",
                                MapNode.of(properties),
                                null,
                                List.of("net"),
                                null,
                                null,
                                null,
                                null,
                                null)),
                Map.of(
                        "instance_name",
                        new OutputDef(
                                new StringNode("Name of the instance."),
                                new GetAttr(strings("server", "name")),
                                null)));
    }

    private static Node get(String parameter) {
        return new GetParam(new StringNode(parameter));
    }

    private static ListNode strings(String first, String second) {
        return ListNode.of(new StringNode(first), new StringNode(second));
    }
}
