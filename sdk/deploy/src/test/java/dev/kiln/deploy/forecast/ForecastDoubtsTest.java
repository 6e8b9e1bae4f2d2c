package dev.kiln.deploy.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What only the cloud knows -> it is announced as uncertain, and what does not depend on it is not. */
class ForecastDoubtsTest {

    private static final String READER = """
            resources:
              net: {type: OS::Neutron::Net, properties: {name: %s}}
              subnets: {type: OS::Heat::Value, properties: {value: {get_attr: [net, %s]}}}
            """;

    private static String outcomes(StackForecast forecast) {
        return Before.outcomes(forecast.resources());
    }

    @Test
    void heatKeepsWhatWasReadOfAResourceThatItLeavesAlone() {
        String template = READER.formatted("x", "subnets");
        assertThat(outcomes(Before.of(template).then(template))).isEqualTo("net UNCHANGED, subnets UNCHANGED");
    }

    @Test
    void heatReadsAnewWhatItChanges() {
        assertThat(outcomes(Before.of(READER.formatted("x", "subnets")).then(READER.formatted("y", "subnets"))))
                .isEqualTo("net UPDATE, subnets UNCERTAIN");
        assertThat(outcomes(Before.of(READER.formatted("x", "mtu")).then(READER.formatted("y", "mtu"))))
                .isEqualTo("net UPDATE, subnets UNCHANGED");
        assertThat(outcomes(Before.of(READER.formatted("x", "name")).then(READER.formatted("y", "name"))))
                .isEqualTo("net UPDATE, subnets UPDATE");
    }

    @Test
    void heatReadsAnewAfterACheck() {
        String template = READER.formatted("x", "subnets");
        assertThat(outcomes(Before.of(template).status("net", "CHECK_COMPLETE").then(template)))
                .isEqualTo("net UNCHANGED, subnets UNCERTAIN");
    }

    @Test
    void someAttributesAreNeverKept() {
        String template = """
                resources:
                  volume: {type: OS::Cinder::Volume, properties: {size: 1}}
                  show: {type: OS::Heat::Value, properties: {value: {get_attr: [volume, show]}}}
                  status: {type: OS::Heat::SoftwareConfig, properties: {config: {get_attr: [volume, status]}}}
                """;
        assertThat(outcomes(Before.of(template).then(template)))
                .isEqualTo("volume UNCHANGED, show UNCERTAIN, status UNCERTAIN");
    }

    @Test
    void whatCanOnlyBeChangedInPlaceKeepsItsId() {
        String template = READER.formatted("%s", "subnets")
                + "  follower: {type: OS::Heat::SoftwareConfig, properties: {config: {get_resource: subnets}}}\n";
        assertThat(outcomes(Before.of(template.formatted("x")).then(template.formatted("y"))))
                .isEqualTo("net UPDATE, subnets UNCERTAIN, follower UNCHANGED");
    }

    @Test
    void aNameAndAnIdMayMeanTheSameObject() {
        String port = "resources: {a: {type: OS::Neutron::Port, properties: {network: %s}}}";
        assertThat(outcomes(
                        Before.of(port.formatted("blue")).then(port.formatted("11111111-1111-1111-1111-111111111111"))))
                .isEqualTo("a UNCERTAIN");
        assertThat(outcomes(Before.of(port.formatted("blue")).then(port.formatted("green"))))
                .isEqualTo("a REPLACE");
    }

    @Test
    void heatDoesNotTellHiddenValues() {
        String template = """
                parameters: {p: {type: string, hidden: true}}
                resources:
                  a: {type: OS::Heat::Value, properties: {value: {get_param: p}}}
                  b: {type: OS::Heat::Value, properties: {value: x}}
                """;
        StackForecast forecast = Before.of(template).parameter("p", "******").then(template, "p", "secret-word");
        assertThat(outcomes(forecast)).isEqualTo("a UNCERTAIN, b UNCHANGED");
        assertThat(forecast.toString()).doesNotContain("secret-word");
    }

    @Test
    void anUpdateThatStoppedLeavesTheRestInDoubt() {
        String template = "resources: {a: {type: OS::Heat::Value, properties: {value: x}}}";
        assertThat(outcomes(Before.of(template).stack("UPDATE_FAILED").then(template)))
                .isEqualTo("a UNCERTAIN");
        assertThat(outcomes(Before.of(template).stack("UPDATE_COMPLETE").then(template)))
                .isEqualTo("a UNCHANGED");
    }

    @Test
    void aValueThatAnotherStackWillGiveFitsEveryType() {
        String template = """
                parameters:
                  text: {type: string, constraints: [{length: {max: 3}}]}
                  number: {type: number, constraints: [{range: {max: 9}}]}
                  json: {type: json}
                  list: {type: comma_delimited_list}
                  flag: {type: boolean}
                conditions: {lit: {get_param: flag}}
                resources:
                  a: {type: OS::Heat::Value, properties: {value: {get_param: text}}}
                  b: {type: OS::Heat::RandomString, properties: {length: {get_param: number}}}
                  c: {type: OS::Heat::Value, properties: {value: {get_param: [json, key]}}}
                  d: {type: OS::Heat::Value, properties: {value: {get_param: list}}}
                  e: {type: OS::Heat::Value, condition: lit, properties: {value: 1}}
                """;
        String later = Forecaster.knownAfter("base");
        StackForecast forecast = new Forecaster(dev.kiln.schema.SchemaCatalog.bundled())
                .forecast(
                        null,
                        dev.kiln.deploy.StackRequest.of("web", "heat_template_version: 2018-08-31\n" + template)
                                .withParameter("text", later)
                                .withParameter("number", later)
                                .withParameter("json", later)
                                .withParameter("list", later)
                                .withParameter("flag", later));
        assertThat(outcomes(forecast))
                .startsWith("a CREATE, b CREATE, c CREATE, d CREATE")
                .endsWith("e UNCERTAIN");
        assertThat(forecast.resources().get(1).changes())
                .containsExactly(new ValueChange("length", null, later, Outcome.CREATE, false));
    }
}
