package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Condition;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.spi.PropertyBag;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.StackOrder;
import dev.kiln.synth.SynthesisException;
import dev.kiln.synth.Wire;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks within stacks, and stacks that take values from each other. */
class NestedStacksTest {

    /** A stack whose content each test gives. */
    private static final class Given extends Stack {
        Given(App app, String name) {
            super(app, name);
        }

        Given(Component scope, String id) {
            super(scope, id);
        }
    }

    @Test
    void whatTheInnerStackUsesOfTheOuterOneBecomesItsParameter() {
        StackArtifact shop = synthesize(outer -> {
            Parameter<String> zone = outer.stringParameter("zone", p -> p.hidden());
            Box net = Box.of(outer, "net", "n");
            Given tier = new Given(outer, "tier");
            Box.of(tier, "a", Fn.join("-", List.of(zone, net.ref())));
            Box.of(tier, "b", net.ref());
        });

        assertThat(shop.yaml()).isEqualTo("""
                heat_template_version: 2018-08-31

                parameters:
                  zone:
                    type: string
                    hidden: true

                resources:
                  net:
                    type: OS::Heat::Value
                    properties:
                      value: n
                  tier:
                    type: shop.tier.yaml
                    properties:
                      zone: { get_param: zone }
                      net_id: { get_resource: net }
                """);
        assertThat(shop.files()).containsOnlyKeys("shop.tier.yaml");
        assertThat(shop.files().get("shop.tier.yaml")).isEqualTo("""
                heat_template_version: 2018-08-31

                parameters:
                  zone:
                    type: string
                    hidden: true
                  net_id:
                    type: string

                resources:
                  a:
                    type: OS::Heat::Value
                    properties:
                      value:
                        list_join:
                          - "-"
                          - - { get_param: zone }
                            - { get_param: net_id }
                  b:
                    type: OS::Heat::Value
                    properties:
                      value: { get_param: net_id }
                """);
    }

    @Test
    void whatTheOuterStackUsesOfTheInnerOneBecomesAnOutput() {
        StackArtifact shop = synthesize(outer -> {
            Given tier = new Given(outer, "tier");
            Box box = Box.of(tier, "box", "x");
            outer.output("box", box.value());
        });

        assertThat(shop.yaml()).contains("value: { get_attr: [tier, box_value] }");
        assertThat(shop.files().get("shop.tier.yaml")).endsWith("""
                outputs:
                  box_value:
                    value: { get_attr: [box, value] }
                """);
    }

    @Test
    void anOutputThatTheProgramDeclaresIsUsedWhereItHasTheValue() {
        StackArtifact shop = synthesize(outer -> {
            Given tier = new Given(outer, "tier");
            Box box = Box.of(tier, "box", "x");
            tier.output("address", "Where it listens.", box.value());
            outer.output("box", box.value());
        });

        assertThat(shop.yaml()).contains("value: { get_attr: [tier, address] }");
    }

    @Test
    void aTypedListIsHandedOverLikeAnyValue() {
        StackArtifact shop = synthesize(outer -> {
            Box list = Box.of(outer, "list", "x");
            Box.of(new Given(outer, "tier"), "user", list.list());
        });

        assertThat(shop.yaml()).contains("list_value: { get_attr: [list, value] }");
        assertThat(shop.files().get("shop.tier.yaml")).contains("value: { get_param: list_value }");
    }

    @Test
    void siblingsMeetInTheOuterStack() {
        StackArtifact shop = synthesize(outer -> {
            Given one = new Given(outer, "one");
            Box box = Box.of(one, "box", "x");
            Given other = new Given(outer, "other");
            Given deep = new Given(other, "deep");
            Box.of(deep, "user", box.ref());
        });

        assertThat(shop.yaml()).contains("""
                  other:
                    type: shop.other.yaml
                    properties:
                      box_id: { get_attr: [one, box_id] }
                """);
        assertThat(shop.files().get("shop.other.yaml")).contains("""
                  deep:
                    type: shop.other.deep.yaml
                    properties:
                      box_id: { get_param: box_id }
                """);
        assertThat(shop.files().get("shop.other.deep.yaml")).contains("value: { get_param: box_id }");
    }

    @Test
    void aParameterOfTheInnerStackTakesWhatItIsHanded() {
        StackArtifact shop = synthesize(outer -> {
            Box net = Box.of(outer, "net", "n");
            Given tier = new Given(outer, "tier");
            Parameter<String> network = tier.stringParameter("network", p -> p.value(net.ref()));
            tier.numberParameter("size", p -> p.value(3));
            Box.of(tier, "box", network);
        });

        assertThat(shop.yaml()).contains("""
                    properties:
                      network: { get_resource: net }
                      size: 3
                """);
        assertThat(shop.files().get("shop.tier.yaml")).contains("value: { get_param: network }");
    }

    @Test
    void aConditionIsHandedInwardsAsABoolean() {
        StackArtifact shop = synthesize(outer -> {
            Parameter<String> size = outer.stringParameter("size", p -> p.defaultValue("small"));
            var large = outer.condition("large", Fn.equal(size, "large"));
            Given tier = new Given(outer, "tier");
            Box.of(tier, "box", "x").onlyIf(large);
        });

        assertThat(shop.yaml()).contains("large: { if: [large, true, false] }");
        assertThat(shop.files().get("shop.tier.yaml")).contains("condition: { get_param: large }");
    }

    @Test
    void theOuterStackSeesTheInnerOneAsAResource() {
        StackArtifact shop = synthesize(outer -> {
            Box before = Box.of(outer, "before", "x");
            Given tier = new Given(outer, "tier");
            tier.asResource().description("Everything behind the load balancer.");
            Box inside = Box.of(tier, "inside", "x");
            inside.dependsOn(before);
            Box after = Box.of(outer, "after", "x");
            after.dependsOn(inside);
        });

        assertThat(shop.template().resources().get("tier").dependsOn()).containsExactly("before");
        assertThat(shop.template().resources().get("after").dependsOn()).containsExactly("tier");
        assertThat(shop.nested().get(0).template().resources().get("inside").dependsOn())
                .isEmpty();
    }

    @Test
    void aStackOfItsOwnIsNoResource() {
        Given stack = new Given(new App(), "shop");
        assertThatThrownBy(stack::asResource).hasMessageContaining("shop is deployed by itself");
    }

    @Test
    void aspectsReachNestedResources() {
        App app = new App();
        Given outer = new Given(app, "shop");
        Box.of(new Given(outer, "tier"), "box", "x");
        app.aspect(resource -> resource.description("seen"));

        assertThat(Assembly.of(app).stacks().get(0).files().get("shop.tier.yaml"))
                .contains("description: seen");
    }

    @Test
    void eachTemplateIsWrittenWithItsSources(@TempDir Path folder) {
        StackArtifact shop = synthesize(outer -> Box.of(new Given(outer, "tier"), "box", "x"));

        shop.writeTo(folder);

        assertThat(folder)
                .isDirectoryContaining("glob:**/shop.yaml")
                .isDirectoryContaining("glob:**/shop.sources.json")
                .isDirectoryContaining("glob:**/shop.tier.yaml")
                .isDirectoryContaining("glob:**/shop.tier.sources.json");
        assertThat(folder.resolve("shop.tier.sources.json")).content().contains("Box.java:");
    }

    @Test
    void aStackOfTheAppTakesAValueFromAnother() {
        App app = new App();
        Given web = new Given(app, "web");
        Given data = new Given(app, "data");
        Box box = Box.of(data, "box", "x");
        Box.of(web, "user", box.ref());

        Assembly assembly = Assembly.of(app);

        assertThat(assembly.wires()).containsExactly(new Wire("data", "box_id", "web", "box_id"));
        assertThat(assembly.stacks()).extracting(StackArtifact::stackName).containsExactly("data", "web");
        assertThat(assembly.stacks().get(1).yaml()).contains("value: { get_param: box_id }");
        assertThat(assembly.stacks().get(0).yaml()).contains("value: { get_resource: box }");
    }

    @Test
    void stacksThatWaitForEachOtherAreRefused() {
        App app = new App();
        Given web = new Given(app, "web");
        Given data = new Given(app, "data");
        Expr<String> one = Box.of(data, "one", "x").ref();
        Box other = Box.of(web, "other", one);
        Box.of(data, "third", other.ref());

        SynthesisException refusal = catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app));

        assertThat(refusal.diagnostics())
                .filteredOn(finding -> finding.code().equals("stack-cycle"))
                .hasSize(2)
                .extracting(Diagnostic::message)
                .contains("The stack web takes one_id from the stack data, which in turn waits for web");
    }

    @Test
    void aValueThatTheProgramNamesIsWiredByThatName() {
        App app = new App();
        Given web = new Given(app, "web");
        Given data = new Given(app, "data");
        Box box = Box.of(data, "box", "x");
        Box.of(web, "user", web.stringParameter("peer", p -> p.value(Fn.join("-", List.of(box.ref())))));

        Assembly assembly = Assembly.of(app);

        assertThat(assembly.wires()).containsExactly(new Wire("data", "value", "web", "peer"));
    }

    @Test
    void aValueForAStackOfItsOwnThatComesFromNowhereIsRefused() {
        assertThat(refusal(shop -> Box.of(shop, "box", shop.stringParameter("peer", p -> p.value("x")))))
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo("value-without-outer-stack");
    }

    @Test
    void aDependencyBetweenStacksOrdersTheirDeployment() {
        App app = new App();
        Given web = new Given(app, "web");
        Given data = new Given(app, "data");
        Box.of(web, "last", "x").dependsOn(Box.of(data, "first", "x"));

        Assembly assembly = Assembly.of(app);

        assertThat(assembly.orders()).containsExactly(new StackOrder("data", "web"));
        assertThat(assembly.stacks()).extracting(StackArtifact::stackName).containsExactly("data", "web");
    }

    @Test
    void aStackThatMerelyWaitsForACircleIsNotBlamed() {
        App app = new App();
        Given one = new Given(app, "one");
        Given two = new Given(app, "two");
        Given waiting = new Given(app, "waiting");
        Box first = Box.of(one, "first", "x");
        Box second = Box.of(two, "second", first.ref());
        Box.of(one, "third", second.ref());
        Box.of(waiting, "fourth", first.ref());

        SynthesisException refusal = catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app));

        assertThat(refusal.diagnostics())
                .hasSize(2)
                .noneMatch(finding -> finding.message().contains("waiting"));
    }

    @Test
    void aParameterOfANestedStackNeedsAValueOrADefault() {
        List<Diagnostic> findings = refusal(outer -> {
            Given tier = new Given(outer, "tier");
            Box.of(tier, "box", tier.stringParameter("size", p -> p.label("Size")));
        });

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("The parameter size of the nested stack shop.tier has neither a value nor a default");
    }

    @Test
    void whatThePathOfAnAttributeSpeaksOfTakesTheSameWay() {
        StackArtifact shop = synthesize(outer -> {
            Parameter<String> key = outer.stringParameter("key", p -> p.label("Key"));
            PropertyBag list = new PropertyBag();
            list.append("value", "x");
            Box box = Box.listing(outer, "box", list);
            Box.of(new Given(outer, "tier"), "user", box.list().at(key));
        });

        assertThat(shop.template().resources().get("tier").properties().toString())
                .doesNotContain("key_")
                .contains("box_value");
        assertThat(shop.nested().get(0).template().parameters()).hasSize(1);
    }

    @Test
    void anOutputForAConditionalResourceHasItsCondition() {
        StackArtifact shop = synthesize(outer -> {
            Given tier = new Given(outer, "tier");
            Condition wanted = tier.condition("wanted", Fn.equal("a", "a"));
            Box box = Box.of(tier, "box", "x");
            box.onlyIf(wanted);
            Box.of(outer, "user", box.ref());
        });

        assertThat(shop.files().get("shop.tier.yaml")).contains("""
                outputs:
                  box_id:
                    condition: wanted
                    value: { get_resource: box }
                """);
    }

    @Test
    void twoStacksThatWantOneFileAreRefused() {
        App app = new App();
        new Given(app, "a.b");
        new Given(new Given(app, "a"), "b");

        SynthesisException refusal = catchThrowableOfType(SynthesisException.class, () -> Assembly.of(app));

        assertThat(refusal.diagnostics())
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo("duplicate-stack");
    }

    private static List<Diagnostic> refusal(Consumer<Given> program) {
        return catchThrowableOfType(SynthesisException.class, () -> synthesize(program))
                .diagnostics();
    }

    private static StackArtifact synthesize(Consumer<Given> program) {
        App app = new App();
        program.accept(new Given(app, "shop"));
        return Assembly.of(app).stacks().get(0);
    }
}
