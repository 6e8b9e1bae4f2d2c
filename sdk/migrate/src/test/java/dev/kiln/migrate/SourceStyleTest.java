package dev.kiln.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the Java of a template is laid out where that is left to choice. */
class SourceStyleTest {

    @Test
    void commentsLoseTheirFramesAndAreWrapped() {
        assertThat(resources("""
                  ######################
                  #
                  ## The network that all servers of the shop are in, those that hold the data and those that show it to the people.
                  #
                  net: { type: OS::Neutron::Net }
                """)).isEqualTo("""
                        // The network that all servers of the shop are in, those that hold the data and those that show it to the
                        // people.
                        NeutronNet.create(this, "net");
                """);
    }

    @Test
    void aCommentBehindAValueStaysAtItsSetter() {
        assertThat(resources("""
                  condition:
                    type: OS::Heat::WaitCondition
                    properties:
                      handle: { get_param: handle }
                      count: { get_param: count }   # one for each server
                """)).isEqualTo("""
                        HeatWaitCondition.create(this, "condition", c -> c
                                .handle(handle)
                                // one for each server
                                .count(count));
                """);
    }

    @Test
    void commentsWithinAValueStandAtItsEntries() {
        assertThat(resources("""
                  value:
                    type: OS::Heat::Value
                    properties:
                      value:
                        # the first
                        a: 1
                        b:
                          # from the office
                          - x
                          - { get_param: count }   # how many
                """)).isEqualTo("""
                        HeatValue.create(this, "value", v -> v.value(Entries.of(
                                // the first
                                "a", 1,
                                "b", List.of(
                                        // from the office
                                        "x",
                                        // how many
                                        count))));
                """);
    }

    @Test
    void commentsOfAPropertyWithoutASetterAreKept() {
        assertThat(resources("""
                  net:
                    type: OS::Neutron::Net
                    properties: { colour: red, name: [a] }   # ours
                """)).contains("// ours\n");
    }

    @Test
    void aResourceOfSeveralStatementsStandsApart() {
        assertThat(resources("""
                  one: { type: OS::Neutron::Net }
                  two: { type: OS::Neutron::Net }
                  three: { type: OS::Neutron::Net, depends_on: one }
                  four: { type: OS::Neutron::Net }
                """)).isEqualTo("""
                        NeutronNet one = NeutronNet.create(this, "one");
                        NeutronNet.create(this, "two");

                        NeutronNet three = NeutronNet.create(this, "three");
                        three.dependsOn(one);

                        NeutronNet.create(this, "four");
                """);
    }

    @Test
    void longLinesOfADescriptionAreContinuedAndThoseOfAScriptAreNot() {
        String words = "word ".repeat(20) + "end";
        String source = source("description: |\n  " + words + "\n  Short.\nresources:\n  config:\n"
                + "    type: OS::Heat::SoftwareConfig\n    properties:\n      config: |\n        " + words
                + "\n        exit\n");

        assertThat(source).contains("word \\\n        word").contains("        " + words + "\n");
    }

    @Test
    void whatIsDoneToTheResultOfABrokenCallStandsOnItsOwnLine() {
        assertThat(source("""
                conditions:
                  much: { equals: [{ get_param: count }, 3] }
                outputs:
                  much:
                    condition: much
                    description: %s
                    value: { list_join: [",", [{ get_param: "OS::stack_name" }, { get_param: handle }]] }
                """.formatted("word ".repeat(17) + "end"))).contains("""
                                        Fn.join(",", List.of(stackName(), handle)))
                                .onlyIf(much);
                """);
    }

    @Test
    void permissionsAreOctalAndLargeNumbersHaveAllTheirDigits() {
        assertThat(resources("""
                  config:
                    type: OS::Heat::CloudConfig
                    properties:
                      cloud_config: { permissions: 0755, mode: 755, size: 4.8e+10, odd: 123456789.25, part: 1.0e-7 }
                """))
                .contains("\"permissions\", 0755,")
                .contains("\"mode\", 755,")
                .contains("\"size\", 48000000000.0,")
                .contains("\"odd\", 123456789.25,")
                .contains("\"part\", 1.0E-7");
    }

    @Test
    void aVariableIsAboveItsValueWhenThatFitsOnOneLineThen() {
        assertThat(source("""
                conditions:
                  is_the_one_that_everybody_waits_for: { equals: [{ get_param: handle }, "the one that is meant"] }
                resources:
                  net: { type: OS::Neutron::Net, condition: is_the_one_that_everybody_waits_for }
                """)).contains("""
                        Condition isTheOneThatEverybodyWaitsFor =
                                condition("is_the_one_that_everybody_waits_for", Fn.equal(handle, "the one that is meant"));
                """);
    }

    /** The statements about resources. */
    private static String resources(String yaml) {
        String source = source("resources:\n" + yaml);
        int start = source.indexOf("\n\n", source.indexOf("numberParameter(")) + 2;
        return source.substring(start, source.indexOf("    }\n", start));
    }

    private static String source(String yaml) {
        String head = """
                heat_template_version: 2016-10-14
                parameters:
                  handle: { type: string }
                  count: { type: number }
                """;
        return TemplateMigrator.migrate(head + yaml, "web.yaml", "shop", "WebStack")
                .source();
    }
}
