package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.DeletionPolicy;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.RawResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the types do not know -> the template all the same, checked as far as possible. */
class EscapeHatchesTest {

    @Test
    void aRawPropertyOfAnUnknownNameIsWrittenWithAWarning() {
        assertThat(Program.synthesize(stack -> Box.of(stack, "box", "x").rawProperty("colour", "red"))
                        .yaml())
                .contains("      colour: red\n");
        assertThat(Program.findings(stack -> Box.of(stack, "box", "x").rawProperty("colour", "red")))
                .containsExactly("raw-property: Unknown Property colour; it was set raw, and is written as it is");
    }

    @Test
    void aRawPropertyOfAKnownNameIsCheckedAsEver() {
        assertThat(Program.findings(stack -> RawResource.create(stack, "random", "OS::Heat::RandomString", Map.of())
                        .rawProperty("length", 900)))
                .containsExactly("constraint: 900 is out of range (min: 1, max: 512)");
    }

    @Test
    void anUnknownPropertyThatWasNotSetRawStaysAnError() {
        assertThat(Program.findings(stack -> {
                    RawResource random =
                            RawResource.create(stack, "random", "OS::Heat::RandomString", Map.of("lenght", 9));
                    random.rawProperty("colour", "red");
                }))
                .containsExactlyInAnyOrder(
                        "unknown-property: Unknown Property lenght",
                        "raw-property: Unknown Property colour; it was set raw, and is written as it is");
    }

    @Test
    void aRawCallIsCheckedAsFarAsTheFunctionIsKnown() {
        assertThat(Program.synthesize(stack -> {
                            Expr<String> piece = Fn.raw("str_split", List.of(",", "a,b", 0));
                            Expr<String> custom = Fn.raw("acme_lookup", List.of("x"));
                            Box.of(stack, "box", List.of(piece, custom));
                        })
                        .yaml())
                .contains("""
                              value:
                                - { str_split: [",", "a,b", 0] }
                                - acme_lookup:
                                    - x
                        """);
        assertThat(Program.findings(stack -> Box.of(stack, "box", Fn.raw("get_param", "nme"))))
                .containsExactly("unknown-parameter: The Parameter (nme) was not provided.");
    }

    @Test
    void keysOfAResourceTakeExpressions() {
        assertThat(Program.synthesize(stack -> {
                            Parameter<String> policy = stack.stringParameter("policy", p -> p.defaultValue("Retain"));
                            Parameter<String> id = stack.stringParameter("id", p -> {});
                            Parameter<Map<String, Object>> data = stack.jsonParameter("data", p -> {});
                            Box box = Box.of(stack, "box", "x");
                            box.deletionPolicy(policy);
                            box.metadata(data);
                            Box.of(stack, "known", "x").externalId(id);
                            Box.of(stack, "kept", "x").deletionPolicy(DeletionPolicy.RETAIN);
                            stack.output("all", box.allAttributes());
                        })
                        .yaml())
                .contains("    deletion_policy: { get_param: policy }\n")
                .contains("    metadata: { get_param: data }\n")
                .contains("    external_id: { get_param: id }\n")
                .contains("    deletion_policy: Retain\n")
                .contains("    value: { get_attr: [box] }\n");
    }
}
