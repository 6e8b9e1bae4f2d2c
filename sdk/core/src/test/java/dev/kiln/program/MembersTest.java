package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Member;
import dev.kiln.MemberScope;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.StackArtifact;
import dev.kiln.synth.SynthesisException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Stacks that groups make their members from. */
class MembersTest {

    /** The outermost stack, whose content each test gives. */
    private static final class Shop extends Stack {
        Shop(App app) {
            super(app, "shop");
        }
    }

    /** A member whose content each test gives. */
    private static final class Tier extends Stack {
        Tier(Component scope, String id) {
            super(scope, id);
        }
    }

    /** A member that is given a number and a net. */
    private static final class Numbered extends Stack {
        final Box box;

        Numbered(MemberScope scope, String id, Box net) {
            super(scope, id);
            box = Box.of(this, "box", Fn.join("-", List.of(scope.index(), net.ref())));
        }

        Expr<Object> value() {
            return box.value();
        }
    }

    @Test
    void theMembersTemplateStandsInTheGroupWithWhatItTakes() {
        StackArtifact shop = synthesize(outer -> {
            Box net = Box.of(outer, "net", "n");
            Member<Numbered> tier = Member.of(outer, "tier", (scope, id) -> new Numbered(scope, id, net));
            Group tiers = Group.numbered(outer, "tiers", tier);
            outer.output("all", tier.each(tiers, Numbered::value));
            outer.output("second", tier.at(tiers, 1, Numbered::value));
        });

        assertThat(shop.yaml()).isEqualTo("""
                heat_template_version: 2018-08-31

                resources:
                  net:
                    type: OS::Heat::Value
                    properties:
                      value: n
                  tiers:
                    type: OS::Heat::ResourceGroup
                    properties:
                      count: 2
                      resource_def:
                        type: shop.tier.yaml
                        properties:
                          index: "%index%"
                          net_id: { get_resource: net }

                outputs:
                  all:
                    value: { get_attr: [tiers, box_value] }
                  second:
                    value: { get_attr: [tiers, resource.1, box_value] }
                """);
        assertThat(shop.files().get("shop.tier.yaml")).isEqualTo("""
                heat_template_version: 2018-08-31

                parameters:
                  index:
                    type: string
                  net_id:
                    type: string

                resources:
                  box:
                    type: OS::Heat::Value
                    properties:
                      value:
                        list_join:
                          - "-"
                          - - { get_param: index }
                            - { get_param: net_id }

                outputs:
                  box_value:
                    value: { get_attr: [box, value] }
                """);
    }

    @Test
    void aScalingGroupGivesItsMembersOutputsAsAList() {
        StackArtifact shop = synthesize(outer -> {
            Member<Tier> tier = Member.of(outer, "tier", Tier::new);
            Box box = Box.of(tier.stack(), "box", "x");
            tier.stack().output("content", box.value());
            Group tiers = Group.scaling(outer, "tiers", tier.metadata(Map.of("role", "web")));
            outer.output("all", Fn.join(",", tier.each(tiers, stack -> textOf(box))));
        });

        assertThat(shop.yaml()).contains("""
                      resource:
                        type: shop.tier.yaml
                        metadata:
                          role: web
                """).contains("{ get_attr: [tiers, outputs_list, content] }");
    }

    @Test
    void theLinksOfAChainAllDeclareWhatOneOfThemTakes() {
        StackArtifact shop = synthesize(outer -> {
            Box net = Box.of(outer, "net", "n");
            Member<Tier> first = Member.of(outer, "first", Tier::new);
            Box.of(first.stack(), "box", net.ref());
            Member<Tier> second = Member.of(outer, "second", Tier::new);
            Box.of(second.stack(), "box", "x");
            Group.chain(outer, "steps", first, second);
        });

        assertThat(shop.yaml()).contains("""
                  steps:
                    type: OS::Heat::ResourceChain
                    properties:
                      resources:
                        - shop.first.yaml
                        - shop.second.yaml
                      resource_properties:
                        net_id: { get_resource: net }
                """);
        assertThat(shop.files().get("shop.second.yaml")).contains("  net_id:\n    type: string\n");
    }

    @Test
    void linksThatWantDifferentValuesByOneNameAreRefused() {
        List<Diagnostic> findings = refusal(outer -> {
            Box net = Box.of(outer, "net", "n");
            Member<Tier> first = Member.of(outer, "first", Tier::new);
            Member<Tier> second = Member.of(outer, "second", Tier::new);
            Box.of(first.stack(), "box", first.stack().stringParameter("peer", p -> p.value(net.ref())));
            Box.of(second.stack(), "box", second.stack().stringParameter("peer", p -> p.value("none")));
            Group.chain(outer, "steps", first, second);
        });

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("chain-conflict");
            assertThat(finding.location().file()).isEqualTo("dev/kiln/program/MembersTest.java");
        });
    }

    @Test
    void aMembersOwnResourceIsRefusedOutsideOfIt() {
        List<Diagnostic> findings = refusal(outer -> {
            Member<Tier> tier = Member.of(outer, "tier", Tier::new);
            Box box = Box.of(tier.stack(), "box", "x");
            Group.numbered(outer, "tiers", tier);
            outer.output("which", box.value());
        });

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("foreign-reference");
            assertThat(finding.hint()).contains("each(...)");
        });
    }

    @Test
    void onlyAResourceGroupNumbersItsMembers() {
        List<Diagnostic> findings = refusal(outer -> {
            Box net = Box.of(outer, "net", "n");
            Group.scaling(outer, "tiers", Member.of(outer, "tier", (scope, id) -> new Numbered(scope, id, net)));
        });

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("The OS::Heat::AutoScalingGroup tiers does not number its members, but the stack shop.tier"
                        + " asks for its number");
    }

    @Test
    void aMemberThatNoGroupHasIsAWarning() {
        StackArtifact shop = synthesize(outer -> Member.of(outer, "tier", Tier::new));

        assertThat(shop.warnings()).extracting(Diagnostic::code).containsExactly("unused-member");
    }

    @Test
    void whatAMemberDependsOnIsBeforeItsGroup() {
        StackArtifact shop = synthesize(outer -> {
            Box first = Box.of(outer, "first", "x");
            Member<Tier> tier = Member.of(outer, "tier", Tier::new);
            Box.of(tier.stack(), "box", "x").dependsOn(first);
            Group.numbered(outer, "tiers", tier);
        });

        assertThat(shop.template().resources().get("tiers").dependsOn()).containsExactly("first");
    }

    @Test
    void whatDependsOnAMemberDependsOnItsGroup() {
        StackArtifact shop = synthesize(outer -> {
            Member<Tier> tier = Member.of(outer, "tier", Tier::new);
            Box inside = Box.of(tier.stack(), "box", "x");
            Box.of(outer, "last", "x").dependsOn(inside);
            Group.numbered(outer, "tiers", tier);
        });

        assertThat(shop.template().resources().get("last").dependsOn()).containsExactly("tiers");
    }

    @Test
    void aSiblingTakesTheListAsAParameter() {
        StackArtifact shop = synthesize(outer -> {
            Member<Tier> tier = Member.of(outer, "tier", Tier::new);
            Box box = Box.of(tier.stack(), "box", "x");
            Group tiers = Group.numbered(outer, "tiers", tier);
            Box.of(new Tier(outer, "other"), "user", tier.each(tiers, stack -> box.value()));
        });

        assertThat(shop.yaml()).contains("""
                  other:
                    type: shop.other.yaml
                    properties:
                      tiers_box_value: { get_attr: [tiers, box_value] }
                """);
        assertThat(shop.files().get("shop.other.yaml")).contains("  tiers_box_value:\n    type: json\n");
    }

    @Test
    void aFactoryThatMakesTheStackElsewhereIsRefusedAtOnce() {
        Shop outer = new Shop(new App());

        assertThatThrownBy(() -> Member.of(outer, "tier", (scope, id) -> new Tier(outer, id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hand the scope and the id on to the constructor");
    }

    @Test
    void aMemberCountsTwoLevels() {
        List<Diagnostic> findings = refusal(outer -> {
            Stack inner = new Tier(new Tier(new Tier(new Tier(outer, "a"), "b"), "c"), "d");
            Group.numbered(inner, "tiers", Member.of(inner, "tier", Tier::new));
        });

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .startsWith("The stack shop.a.b.c.d.tier lies 6 levels below the one that is deployed");
    }

    @Test
    void aMembersParameterWithoutAValueIsRefused() {
        List<Diagnostic> findings = refusal(outer -> {
            Member<Tier> tier = Member.of(outer, "tier", Tier::new);
            Parameter<String> size = tier.stack().stringParameter("size", p -> p.label("Size"));
            Box.of(tier.stack(), "box", size);
            Group.numbered(outer, "tiers", tier);
        });

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("missing-argument");
            assertThat(finding.path().toString()).isEqualTo("resources.tiers.properties.resource_def.properties.size");
        });
    }

    @SuppressWarnings("unchecked")
    private static Expr<String> textOf(Box box) {
        return (Expr<String>) (Expr<?>) box.value();
    }

    private static StackArtifact synthesize(Consumer<Shop> program) {
        App app = new App();
        program.accept(new Shop(app));
        return Assembly.of(app).stacks().get(0);
    }

    private static List<Diagnostic> refusal(Consumer<Shop> program) {
        return catchThrowableOfType(SynthesisException.class, () -> synthesize(program))
                .diagnostics();
    }
}
