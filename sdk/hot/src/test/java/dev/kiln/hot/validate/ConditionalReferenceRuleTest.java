package dev.kiln.hot.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.read.HotReader;
import org.junit.jupiter.api.Test;

/** Outputs that read resources with conditions. */
class ConditionalReferenceRuleTest {

    @Test
    void onlyOutputsThatOutliveTheirResourceAreWarnedOf() {
        String template = """
                heat_template_version: 2018-08-31
                parameters:
                  public: {type: boolean}
                  large: {type: boolean}
                conditions:
                  is_public: {get_param: public}
                  is_large: {get_param: large}
                  both: {and: [is_public, is_large]}
                resources:
                  address:
                    type: OS::Heat::Value
                    condition: is_public
                    properties: {value: 192.0.2.1}
                  spare:
                    type: OS::Heat::Value
                    condition: {not: is_public}
                    properties: {value: 192.0.2.2}
                outputs:
                  bare:
                    value: {get_attr: [address, value]}
                  other:
                    condition: is_large
                    value: {get_resource: address}
                  same:
                    condition: is_public
                    value: {get_attr: [address, value]}
                  stronger:
                    condition: both
                    value: {get_attr: [address, value]}
                  chosen:
                    value: {if: [is_public, {get_attr: [address, value]}, {get_attr: [spare, value]}]}
                  mistaken:
                    value: {if: [is_public, {get_attr: [spare, value]}, none]}
                """;

        assertThat(TemplateValidator.bundled()
                        .validate(HotReader.read(template, "given.yaml").template()))
                .filteredOn(finding -> finding.code().equals("conditional-reference"))
                .extracting(finding -> finding.path() + ": " + finding.message())
                .containsExactly(
                        "outputs.bare.value: The output reads the resource address, which exists only where its"
                                + " condition holds",
                        "outputs.other.value: The output reads the resource address, which exists only where its"
                                + " condition holds",
                        "outputs.mistaken.value.if[1]: The output reads the resource spare, which exists only where its"
                                + " condition holds");
    }
}
