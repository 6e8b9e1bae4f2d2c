package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.hot.HotVersion;
import dev.kiln.synth.Assembly;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions, named and not, where conditions stand and where values stand. */
class ConditionsTest {

    @Test
    void conditionsCombineByNameAndByFunction() {
        String yaml = Program.synthesize(stack -> {
                    Parameter<String> zone = stack.stringParameter("zone", p -> {});
                    Parameter<Boolean> big = stack.booleanParameter("big", p -> {});
                    Condition north = stack.condition("north", Fn.equal(zone, "north"));
                    Condition large = stack.condition("large", big);
                    stack.condition("always", true);
                    stack.condition("both", north.and(large, Fn.not(Fn.equal(zone, "none"))));
                    Condition either = stack.condition("either", north.or(large));
                    Box.of(stack, "named", "x").onlyIf(either.not());
                    Box.of(stack, "inline", "x").onlyIf(Fn.equal(zone, "south"));
                    Box.of(stack, "parameter", "x").onlyIf(big);
                    stack.output("zone", zone).onlyIf(north.and(large));
                })
                .yaml();

        assertThat(yaml.substring(yaml.indexOf("conditions:"))).isEqualTo("""
                conditions:
                  north: { equals: [{ get_param: zone }, north] }
                  large: { get_param: big }
                  always: true
                  both:
                    and:
                      - north
                      - large
                      - not: { equals: [{ get_param: zone }, none] }
                  either: { or: [north, large] }

                resources:
                  named:
                    type: OS::Heat::Value
                    condition: { not: either }
                    properties:
                      value: x
                  inline:
                    type: OS::Heat::Value
                    condition: { equals: [{ get_param: zone }, south] }
                    properties:
                      value: x
                  parameter:
                    type: OS::Heat::Value
                    condition: { get_param: big }
                    properties:
                      value: x

                outputs:
                  zone:
                    condition: { and: [north, large] }
                    value: { get_param: zone }
                """);
    }

    @Test
    void ifTakesLiteralsAndExpressionsInAnyMixture() {
        String yaml = Program.synthesize(stack -> {
                    stack.version(HotVersion.V2021_04_16);
                    Parameter<String> name = stack.stringParameter("name", p -> {});
                    Condition named = stack.condition("named", Fn.not(Fn.equal(name, "")));
                    Box.of(
                            stack,
                            "box",
                            List.of(
                                    Fn.iff(named, name, "none"),
                                    Fn.iff(named, "some", name),
                                    Fn.iff(named, "some", "none"),
                                    Fn.iff(named, name, name),
                                    Fn.iff(named, "some"),
                                    Fn.iff(named, name)));
                })
                .yaml();

        assertThat(yaml).contains("""
                      value:
                        - { if: [named, { get_param: name }, none] }
                        - { if: [named, some, { get_param: name }] }
                        - { if: [named, some, none] }
                        - { if: [named, { get_param: name }, { get_param: name }] }
                        - { if: [named, some] }
                        - { if: [named, { get_param: name }] }
                """);
    }

    @Test
    void aConditionAsAValueIsWhetherItHolds() {
        String yaml = Program.synthesize(stack -> {
                    Parameter<String> zone = stack.stringParameter("zone", p -> {});
                    Condition north = stack.condition("north", Fn.equal(zone, "north"));
                    Box.of(stack, "box", Map.of("north", north));
                    stack.output("south", Fn.equal(zone, "south"));
                    stack.output("chosen", Fn.iff(north, north.not(), Fn.nullValue()));
                })
                .yaml();

        assertThat(yaml).contains("""
                        north: { if: [north, true, false] }
                """).contains("""
                  south:
                    value:
                      if: [{ equals: [{ get_param: zone }, south] }, true, false]
                  chosen:
                    value:
                      if: [north, { if: [{ not: north }, true, false] }, null]
                """);
    }

    @Test
    void aConditionCannotBeComparedInAnother() {
        assertThat(Program.findings(stack -> {
                    Condition always = stack.condition("always", true);
                    stack.condition("same", Fn.equal(always, true));
                }))
                .contains("condition-compared: A condition stands where another condition wants a value,"
                        + " which HOT does not allow");
    }

    @Test
    void anOutputThatOutlivesItsResourceIsAWarning() {
        assertThat(Program.findings(stack -> {
                    Condition wanted = stack.condition("wanted", stack.booleanParameter("yes", p -> {}));
                    Box box = Box.of(stack, "box", "x");
                    box.onlyIf(wanted);
                    stack.output("bare", box.value());
                    stack.output("guarded", box.value()).onlyIf(wanted);
                }))
                .containsExactly("conditional-reference: The output reads the resource box, which exists only where its"
                        + " condition holds");
    }

    @Test
    void theOutputThatHandsAConditionalResourceOutHasItsCondition() {
        App app = new App();
        Program outer = new Program(app, "outer");
        Program inner = new Program(outer, "inner");
        Condition wanted = inner.condition("wanted", inner.booleanParameter("yes", p -> p.value(true)));
        Box box = Box.of(inner, "box", "x");
        box.onlyIf(wanted);
        Box.of(outer, "copy", box.value());

        assertThat(Assembly.of(app).stacks().get(0).files().get("outer.inner.yaml"))
                .endsWith("""
                outputs:
                  box_value:
                    condition: wanted
                    value: { get_attr: [box, value] }
                """);
    }
}
