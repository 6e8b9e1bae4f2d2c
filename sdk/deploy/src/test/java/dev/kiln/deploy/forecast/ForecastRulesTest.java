package dev.kiln.deploy.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each rule of how Heat decides about a resource: a template that is deployed, another -> what is foretold. */
class ForecastRulesTest {

    private static String outcomes(StackForecast forecast) {
        return Before.outcomes(forecast.resources());
    }

    private static ResourceForecast only(StackForecast forecast) {
        assertThat(forecast.resources()).hasSize(1);
        return forecast.resources().get(0);
    }

    private static String one(String type, String properties) {
        return "resources: {a: {type: " + type + ", properties: {" + properties + "}}}";
    }

    @Test
    void theSameIsUnchanged() {
        String template = one("OS::Neutron::Net", "name: x");
        StackForecast forecast = Before.of(template).then(template);
        assertThat(outcomes(forecast)).isEqualTo("a UNCHANGED");
        assertThat(forecast.isDifferent()).isFalse();
    }

    @Test
    void anInlinedParameterOfTheSameValueIsNoChange() {
        StackForecast forecast = Before.of("parameters: {p: {type: string, default: x}}\n"
                        + one("OS::Neutron::Net", "name: {get_param: p}"))
                .then(one("OS::Neutron::Net", "name: x"));
        assertThat(outcomes(forecast)).isEqualTo("a UNCHANGED");
    }

    @Test
    void aPropertyThatCanBeChangedIsChangedInPlace() {
        ResourceForecast net =
                only(Before.of(one("OS::Neutron::Net", "name: x")).then(one("OS::Neutron::Net", "name: y")));
        assertThat(net.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(net.changes()).containsExactly(new ValueChange("name", "x", "y", Outcome.UPDATE, false));
    }

    @Test
    void aPropertyThatCannotBeChangedReplaces() {
        ResourceForecast text = only(
                Before.of(one("OS::Heat::RandomString", "length: 8")).then(one("OS::Heat::RandomString", "length: 9")));
        assertThat(text.outcome()).isEqualTo(Outcome.REPLACE);
        assertThat(text.reason()).isEqualTo("length cannot be changed in place");
    }

    @Test
    void anExplicitDefaultIsAnUpdateWithoutAChangedProperty() {
        assertThat(outcomes(Before.of(one("OS::Neutron::Net", "name: x"))
                        .then(one("OS::Neutron::Net", "name: x, admin_state_up: true"))))
                .isEqualTo("a UPDATE");
    }

    @Test
    void onlyMetadataDependsOnOrDeletionPolicyIsAnUpdate() {
        String rest = "type: OS::Heat::TestResource, properties: {value: x}";
        for (String section : new String[] {"metadata: {m: 1}", "depends_on: b", "deletion_policy: Retain"}) {
            assertThat(outcomes(Before.of("resources: {b: {type: OS::Heat::None}, a: {" + rest + "}}")
                            .then("resources: {b: {type: OS::Heat::None}, a: {" + rest + ", " + section + "}}")))
                    .as(section)
                    .isEqualTo("b UNCHANGED, a UPDATE");
        }
    }

    @Test
    void aDescriptionCountsWhereItStandsForAPropertyOfThatName() {
        String described = "resources: {a: {type: %s, description: words}}";
        String plain = "resources: {a: {type: %s}}";
        assertThat(outcomes(Before.of(plain.formatted("OS::Neutron::Router"))
                        .then(described.formatted("OS::Neutron::Router"))))
                .isEqualTo("a UNCHANGED");
        assertThat(outcomes(Before.of(plain.formatted("OS::Cinder::Volume"))
                        .then(described.formatted("OS::Cinder::Volume"))))
                .isEqualTo("a UPDATE");
    }

    @Test
    void anotherTypeReplaces() {
        assertThat(outcomes(
                        Before.of(one("OS::Heat::TestResource", "value: x")).then(one("OS::Heat::Value", "value: x"))))
                .isEqualTo("a REPLACE");
    }

    @Test
    void anotherNameForTheSameTypeIsAnUpdate() {
        assertThat(outcomes(Before.of(one("OS::Heat::TestResource", "value: x"))
                        .environment("{resource_registry: {\"My::Type\": \"OS::Heat::TestResource\"}}")
                        .then(one("My::Type", "value: x"))))
                .isEqualTo("a UPDATE");
    }

    @Test
    void whatIsNewIsCreatedAndWhatIsGoneIsDeleted() {
        StackForecast forecast = Before.of("resources: {a: {type: OS::Heat::None}, b: {type: OS::Heat::None}}")
                .then("resources: {b: {type: OS::Heat::None}, c: {type: OS::Heat::None}}");
        assertThat(outcomes(forecast)).isEqualTo("b UNCHANGED, c CREATE, a DELETE");
    }

    @Test
    void aDeletionPolicyKeepsTheObject() {
        assertThat(only(Before.of("resources: {a: {type: OS::Heat::None, deletion_policy: Retain}}")
                                .then("resources: {}"))
                        .reason())
                .isEqualTo("the template no longer has it; its deletion policy keeps the object");
    }

    @Test
    void aConditionThatTurnsCreatesAndDeletes() {
        String template = """
                parameters: {p: {type: boolean}}
                conditions: {lit: {get_param: p}, dark: {not: lit}}
                resources:
                  a: {type: OS::Heat::None, condition: lit}
                """;
        StackForecast forecast = Before.of(template).parameter("p", true).then(template, "p", false);
        assertThat(outcomes(forecast)).isEqualTo("a DELETE");
        assertThat(forecast.resources().get(0).reason()).isEqualTo("its condition is no longer true");
        assertThat(forecast.conditions()).extracting(ValueChange::name).containsExactly("dark", "lit");
    }

    @Test
    void anExternalIdIsNotChanged() {
        String template = "resources: {a: {type: OS::Neutron::Net, external_id: %s}}";
        assertThat(outcomes(Before.of(template.formatted("x")).then(template.formatted("y"))))
                .isEqualTo("a REFUSED");
        assertThat(outcomes(Before.of(template.formatted("x")).then(template.formatted("x"))))
                .isEqualTo("a UNCHANGED");
    }

    @Test
    void theEnvironmentRefusesRestrictedActions() {
        Before before = Before.of(one("OS::Heat::RandomString", "length: 8"))
                .environment("{resource_registry: {resources: {a: {restricted_actions: replace}}}}");
        assertThat(outcomes(before.then(one("OS::Heat::RandomString", "length: 9"))))
                .isEqualTo("a REFUSED");
        assertThat(outcomes(before.then(one("OS::Heat::RandomString", "length: 8"))))
                .isEqualTo("a UNCHANGED");
    }

    @Test
    void aReplacedResourceReachesThoseThatReferToIt() {
        String template = """
                resources:
                  text: {type: OS::Heat::RandomString, properties: {length: %d}}
                  value: {type: OS::Heat::Value, properties: {value: {get_attr: [text, value]}}}
                  config: {type: OS::Heat::SoftwareConfig, properties: {config: {get_resource: text}}}
                  after: {type: OS::Heat::Value, properties: {value: {get_resource: config}}}
                """;
        StackForecast forecast = Before.of(template.formatted(8)).then(template.formatted(9));
        assertThat(outcomes(forecast)).isEqualTo("text REPLACE, value UPDATE, config REPLACE, after UPDATE");
        assertThat(forecast.resources().get(2).causes()).containsExactly("text");
    }

    @Test
    void whatDoesNotMoveDoesNotReachAnything() {
        String template = """
                resources:
                  net: {type: OS::Neutron::Net, properties: {name: %s}}
                  subnet: {type: OS::Neutron::Subnet, properties: {network: {get_resource: net}, cidr: 10.0.0.0/24}}
                """;
        assertThat(outcomes(Before.of(template.formatted("x")).then(template.formatted("y"))))
                .isEqualTo("net UPDATE, subnet UNCHANGED");
    }

    @Test
    void aFailedResourceIsReplacedOrLookedAt() {
        assertThat(outcomes(Before.of(one("OS::Heat::TestResource", "value: x"))
                        .status("a", "UPDATE_FAILED")
                        .then(one("OS::Heat::TestResource", "value: x"))))
                .isEqualTo("a REPLACE");
        assertThat(outcomes(Before.of(one("OS::Neutron::Net", "name: x"))
                        .status("a", "UPDATE_FAILED")
                        .then(one("OS::Neutron::Net", "name: x"))))
                .isEqualTo("a UNCERTAIN");
    }

    @Test
    void whatWasNeverBegunIsCreated() {
        assertThat(outcomes(Before.of(one("OS::Heat::TestResource", "value: x"))
                        .status("a", "INIT_COMPLETE")
                        .then(one("OS::Heat::TestResource", "value: x"))))
                .isEqualTo("a CREATE");
    }

    @Test
    void theTypesOwnRules() {
        String test = "value: %s, update_replace: %s";
        assertThat(outcomes(Before.of(one("OS::Heat::TestResource", test.formatted("x", true)))
                        .then(one("OS::Heat::TestResource", test.formatted("y", true)))))
                .isEqualTo("a REPLACE");
        assertThat(outcomes(
                        Before.of(one("OS::Heat::Delay", "min_wait: 1")).then(one("OS::Heat::Delay", "min_wait: 2"))))
                .isEqualTo("a REPLACE");
        assertThat(outcomes(Before.of(one("OS::Heat::None", "x: 1")).then(one("OS::Heat::None", "x: 2"))))
                .isEqualTo("a UNCHANGED");
        assertThat(outcomes(Before.of(one("OS::Neutron::Port", "network: n, replacement_policy: REPLACE_ALWAYS"))
                        .then(one("OS::Neutron::Port", "network: n, replacement_policy: REPLACE_ALWAYS"))))
                .isEqualTo("a REPLACE");
        String server = "image: %s, flavor: f, image_update_policy: REPLACE";
        assertThat(outcomes(Before.of(one("OS::Nova::Server", server.formatted("i")))
                        .then(one("OS::Nova::Server", server.formatted("j")))))
                .isEqualTo("a REPLACE");
    }

    @Test
    void anInputThatReplacesOnChange() {
        String template = """
                resources:
                  config:
                    type: OS::Heat::SoftwareConfig
                    properties: {config: c, inputs: [{name: a, replace_on_change: true}, {name: b}]}
                  deployment:
                    type: OS::Heat::SoftwareDeployment
                    properties: {server: s, config: {get_resource: config}, input_values: {a: %s, b: %s}}
                """;
        assertThat(outcomes(Before.of(template.formatted(1, 1)).then(template.formatted(1, 2))))
                .isEqualTo("config UNCHANGED, deployment UPDATE");
        assertThat(outcomes(Before.of(template.formatted(1, 1)).then(template.formatted(2, 1))))
                .isEqualTo("config UNCHANGED, deployment REPLACE");
    }

    @Test
    void aConfigurationOutsideOfTheStackMayReplaceOnChange() {
        String template = one(
                "OS::Heat::SoftwareDeployment",
                "server: s, config: 11111111-1111-1111-1111-111111111111, input_values: {a: %d}");
        assertThat(outcomes(Before.of(template.formatted(1)).then(template.formatted(2))))
                .isEqualTo("a UNCERTAIN");
    }

    @Test
    void nothingIsDeployedYet() {
        StackForecast forecast = new Forecaster(dev.kiln.schema.SchemaCatalog.bundled())
                .forecast(
                        null,
                        dev.kiln.deploy.StackRequest.of(
                                "web", "heat_template_version: 2018-08-31\n" + one("OS::Heat::Value", "value: 1")));
        assertThat(forecast.deployed()).isFalse();
        assertThat(outcomes(forecast)).isEqualTo("a CREATE");
    }
}
