package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.hot.diag.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules for a parameter's value -> the template, or what is wrong with the rules themselves. */
class ParameterConstraintsTest {

    @Test
    void everyKindIsWrittenInItsOrderWithItsDescription() {
        String yaml = Program.synthesize(stack -> {
                    stack.numberParameter(
                            "port",
                            p -> p.range(1, 65535)
                                    .constraintDescription("A port.")
                                    .modulo(2, 0)
                                    .modulo(10, 4));
                    stack.numberParameter("load", p -> p.atLeast(0.5).atMost(4L));
                    stack.stringParameter(
                            "name",
                            p -> p.minLength(1)
                                    .maxLength(20)
                                    .length(2, 9)
                                    .allowedPattern("[a-z]+")
                                    .constraintDescription("Small letters.")
                                    .allowedValues("web", "db"));
                    stack.stringParameter("net", p -> p.customConstraint("neutron.network"));
                    stack.listParameter("zones", p -> p.allowedValues(List.of("a", "b")));
                })
                .yaml();

        assertThat(yaml.substring(yaml.indexOf("parameters:"))).isEqualTo("""
                parameters:
                  port:
                    type: number
                    constraints:
                      - range:
                          min: 1
                          max: 65535
                        description: A port.
                      - modulo:
                          step: 2
                          offset: 0
                      - modulo:
                          step: 10
                          offset: 4
                  load:
                    type: number
                    constraints:
                      - range:
                          min: 0.5
                      - range:
                          max: 4
                  name:
                    type: string
                    constraints:
                      - length:
                          min: 1
                      - length:
                          max: 20
                      - length:
                          min: 2
                          max: 9
                      - allowed_pattern: "[a-z]+"
                        description: Small letters.
                      - allowed_values:
                          - web
                          - db
                  net:
                    type: string
                    constraints:
                      - custom_constraint: neutron.network
                  zones:
                    type: comma_delimited_list
                    constraints:
                      - allowed_values:
                          - a
                          - b
                """);
    }

    @Test
    void aRuleThatNoValueCouldMeetIsReportedAtItsCall() {
        List<Diagnostic> findings = Program.diagnostics(new App(), stack -> {
            stack.numberParameter("port", p -> p.range(9, 1));
            stack.stringParameter("name", p -> p.length(-1, 4).allowedPattern("[a"));
            stack.numberParameter("step", p -> p.modulo(4, 4));
            stack.stringParameter("none", p -> p.allowedValues(List.of()));
            stack.stringParameter("text", p -> p.constraintDescription("Nothing to describe."));
        });

        assertThat(findings).extracting(Diagnostic::code).contains("invalid-constraint");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("invalid-constraint"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "The constraint cannot hold: the smallest value, 9, is greater than the greatest, 1",
                        "The constraint cannot hold: a length is never negative",
                        "The constraint cannot hold: this is no regular expression of Python's:"
                                + " unterminated character set at position 0",
                        "The constraint cannot hold: offset must be smaller (by absolute value) than step.",
                        "The constraint cannot hold: no value is allowed",
                        "The constraint cannot hold: there is no constraint yet that this text could describe");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("invalid-constraint"))
                .allSatisfy(finding -> assertThat(finding.location().file())
                        .isEqualTo("dev/kiln/program/ParameterConstraintsTest.java"));
    }

    @Test
    void aRuleOfAnotherTypeOfParameterIsReported() {
        assertThat(Program.findings(stack -> stack.stringParameter("name", p -> p.atLeast(1))))
                .contains("invalid-constraint: The constraint cannot hold: a parameter of type string takes no range;"
                        + " parameters of type number do");
    }

    @Test
    void aCheckThatHeatDoesNotHaveIsAWarning() {
        assertThat(Program.findings(stack -> stack.stringParameter("net", p -> p.customConstraint("neutron.netwrk"))))
                .contains("unknown-constraint: Heat comes with no check called neutron.netwrk");
    }
}
