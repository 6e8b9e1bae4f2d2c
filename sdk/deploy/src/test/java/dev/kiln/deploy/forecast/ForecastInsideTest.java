package dev.kiln.deploy.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nested templates and groups -> what happens to each resource in them. */
class ForecastInsideTest {

    private static final String PART = """
            parameters: {length: {type: number, default: 8}, text: {type: string, default: x}}
            resources:
              random: {type: OS::Heat::RandomString, properties: {length: {get_param: length}}}
              value: {type: OS::Heat::Value, properties: {value: {get_param: text}}}
            outputs:
              random: {value: {get_attr: [random, value]}}
              value: {value: {get_attr: [value, value]}}
            """;

    private static final String USER = """
            resources:
              part: {type: part.yaml, properties: {length: %d, text: %s}}
              random: {type: OS::Heat::SoftwareConfig, properties: {config: {get_attr: [part, random]}}}
              value: {type: OS::Heat::Value, properties: {value: {get_attr: [part, value]}}}
            """;

    private static final String GROUP = """
            resources:
              group:
                type: OS::Heat::ResourceGroup
                properties:
                  count: %d
                  resource_def: {type: OS::Heat::RandomString, properties: {length: %d, salt: "%%index%%"}}
              refs: {type: OS::Heat::Value, properties: {value: {get_attr: [group, refs]}}}
            """;

    private static final String SCALING = """
            resources:
              group:
                type: OS::Heat::AutoScalingGroup
                properties:
                  min_size: 1
                  max_size: 4
                  desired_capacity: %d
                  resource: {type: OS::Heat::Value, properties: {value: %s}}
            """;

    private static String outcomes(StackForecast forecast) {
        return Before.outcomes(forecast.resources());
    }

    private static Before user() {
        return Before.of(USER.formatted(8, "x")).file("part.yaml", PART).nests("part", "random", "value");
    }

    @Test
    void aNestedStackIsOnlyLookedAt() {
        StackForecast forecast = user().then(USER.formatted(8, "x"));
        assertThat(outcomes(forecast))
                .isEqualTo("part UPDATE (random UNCHANGED, value UNCHANGED), random UNCHANGED, value UNCHANGED");
        assertThat(forecast.isDifferent()).isFalse();
    }

    @Test
    void aPropertyReachesTheResourcesInItAndThoseThatReadItsOutputs() {
        assertThat(outcomes(user().then(USER.formatted(9, "x"))))
                .isEqualTo("part UPDATE (random REPLACE, value UNCHANGED), random REPLACE, value UNCHANGED");
        assertThat(outcomes(user().then(USER.formatted(8, "y"))))
                .isEqualTo("part UPDATE (random UNCHANGED, value UPDATE), random UNCHANGED, value UPDATE");
    }

    @Test
    void aNewTextOfTheTemplateReachesTheResourcesInIt() {
        String more = PART.replace("outputs:", "  more: {type: OS::Heat::None}\noutputs:");
        String template = "resources: {part: {type: part.yaml}}";
        StackForecast forecast = Before.of(template)
                .file("part.yaml", PART, more)
                .nests("part", "random", "value")
                .then(template);
        assertThat(outcomes(forecast)).isEqualTo("part UPDATE (random UNCHANGED, value UNCHANGED, more CREATE)");
        assertThat(forecast.resources().get(0).changes())
                .extracting(ValueChange::name)
                .containsExactly("template");
    }

    @Test
    void aSecretStaysHiddenInside() {
        String template = """
                parameters: {p: {type: string, hidden: true}}
                resources: {part: {type: part.yaml, properties: {text: {get_param: p}}}}
                """;
        StackForecast forecast = Before.of(template)
                .parameter("p", "******")
                .file("part.yaml", PART)
                .nests("part", "random", "value")
                .then(template, "p", "secret-word");
        assertThat(outcomes(forecast)).isEqualTo("part UPDATE (random UNCHANGED, value UNCERTAIN)");
        assertThat(forecast.toString()).doesNotContain("secret-word");
    }

    @Test
    void aGroupGrowsAndShrinksAtTheEnd() {
        Before before = Before.of(GROUP.formatted(2, 8)).nests("group", "0", "1");
        assertThat(outcomes(before.then(GROUP.formatted(2, 8))))
                .isEqualTo("group UPDATE (0 UNCHANGED, 1 UNCHANGED), refs UNCHANGED");
        assertThat(outcomes(before.then(GROUP.formatted(3, 8))))
                .startsWith("group UPDATE (0 UNCHANGED, 1 UNCHANGED, 2 CREATE), refs UNCERTAIN");
        assertThat(outcomes(before.then(GROUP.formatted(1, 8)))).startsWith("group UPDATE (0 UNCHANGED, 1 DELETE)");
        assertThat(outcomes(before.then(GROUP.formatted(2, 9)))).startsWith("group UPDATE (0 REPLACE, 1 REPLACE)");
    }

    @Test
    void aScalingGroupGoesToItsDesiredCapacity() {
        Before before = Before.of(SCALING.formatted(2, "x")).nests("group", "abc", "def");
        assertThat(outcomes(before.then(SCALING.formatted(2, "y")))).isEqualTo("group UPDATE (abc UPDATE, def UPDATE)");
        assertThat(outcomes(before.then(SCALING.formatted(3, "x"))))
                .isEqualTo("group UPDATE (abc UNCHANGED, def UNCHANGED, new member 1 CREATE)");
        assertThat(outcomes(before.then(SCALING.formatted(1, "x"))))
                .isEqualTo("group UPDATE (abc UNCERTAIN, def UNCERTAIN)");
    }

    @Test
    void aChainFollowsItsTypes() {
        String chain = "resources: {chain: {type: OS::Heat::ResourceChain, properties: {resources: [%s]}}}";
        Before before =
                Before.of(chain.formatted("OS::Heat::None, OS::Heat::None")).nests("chain", "0", "1");
        assertThat(outcomes(before.then(chain.formatted("OS::Heat::None, OS::Heat::Value"))))
                .isEqualTo("chain UPDATE (0 UNCHANGED, 1 REPLACE)");
    }

    @Test
    void aPropertyOfAGroupThatCannotBeChangedReplacesTheGroup() {
        String chain =
                "resources: {chain: {type: OS::Heat::ResourceChain, properties: {resources: [OS::Heat::None], resource_properties: {a: %d}}}}";
        assertThat(outcomes(Before.of(chain.formatted(1)).nests("chain", "0").then(chain.formatted(2))))
                .isEqualTo("chain REPLACE");
    }

    @Test
    void anImmutableParameterIsRefused() {
        String immutable = PART.replace("default: 8}", "default: 8, immutable: true}");
        assertThat(outcomes(Before.of(USER.formatted(8, "x"))
                        .file("part.yaml", immutable)
                        .nests("part", "random", "value")
                        .then(USER.formatted(9, "x"))))
                .startsWith("part REFUSED");
        String root = "parameters: {p: {type: string, immutable: true}}\nresources: {}";
        assertThat(Before.of(root).parameter("p", "x").then(root, "p", "y").parameters())
                .containsExactly(new ValueChange("p", "x", "y", Outcome.REFUSED, false));
    }

    @Test
    void aRestrictedNestedResource() {
        StackForecast forecast = user().environment(
                        "{resource_registry: {resources: {part: {random: {restricted_actions: replace}}}}}")
                .then(USER.formatted(9, "x"));
        assertThat(outcomes(forecast)).startsWith("part UPDATE (random REFUSED, value UNCHANGED)");
    }
}
