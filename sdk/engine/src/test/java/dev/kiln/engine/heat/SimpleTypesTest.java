package dev.kiln.engine.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.TriedStack;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the small types hold after create and update. */
class SimpleTypesTest {

    @Test
    void aValueIsConvertedToItsType() {
        String values = """
                resources:
                  n: {type: OS::Heat::Value, properties: {type: number, value: '12'}}
                  b: {type: OS::Heat::Value, properties: {type: boolean, value: 'true'}}
                  l: {type: OS::Heat::Value, properties: {type: comma_delimited_list, value: [a, b]}}
                  j: {type: OS::Heat::Value, properties: {type: json, value: {a: 1}}}
                  s: {type: OS::Heat::Value, properties: {type: string, value: 7}}
                  any: {type: OS::Heat::Value, properties: {value: [1, {a: b}]}}
                outputs:
                  n: {value: {get_attr: [n, value]}}
                  b: {value: {get_attr: [b, value]}}
                  l: {value: {get_attr: [l, value]}}
                  j: {value: {get_attr: [j, value]}}
                  s: {value: {get_attr: [s, value]}}
                  any: {value: {get_attr: [any, value]}}
                """;
        try (TriedStack stack = TriedStack.made(values)) {
            assertThat(List.of("n", "b", "l", "j", "s", "any"))
                    .map(stack::output)
                    .containsExactly(12L, true, List.of("a", "b"), Map.of("a", 1L), "7", List.of(1L, Map.of("a", "b")));
            String before = stack.physicalId("n");

            stack.update(values.replace("'12'", "13"));

            assertThat(stack.output("n")).isEqualTo(13L);
            assertThat(stack.physicalId("n")).isEqualTo(before);
        }
    }

    @Test
    void aTextWithCommasIsNoList() {
        assertThatThrownBy(
                        () -> TriedStack.made(
                                "resources: {l: {type: OS::Heat::Value, properties: {type: comma_delimited_list, value: 'a,b'}}}\n"))
                .hasMessage("Property error: resources.l.properties.value: \"'a,b'\" is not a list");
    }

    @Test
    void noneTakesAnythingAndHasAnything() {
        String none = """
                resources: {n: {type: OS::Heat::None, properties: {colour: red}}}
                outputs: {any: {value: {get_attr: [n, anything]}}}
                """;
        try (TriedStack stack = TriedStack.made(none)) {
            String before = stack.physicalId("n");

            stack.update(none.replace("red", "blue"));

            assertThat(stack.state()).isEqualTo("UPDATE_COMPLETE");
            assertThat(stack.output("any")).isNull();
            assertThat(stack.physicalId("n")).isEqualTo(before);
        }
    }

    @Test
    void aDelayWaitsInTheActionsThatItNames() {
        String delay =
                "resources: {d: {type: OS::Heat::Delay, properties: {min_wait: 60, actions: [CREATE, DELETE]}}}\n";
        try (TriedStack stack = TriedStack.begun(Duration.ofSeconds(59), delay)) {
            assertThat(stack.state()).isEqualTo("CREATE_IN_PROGRESS");
            stack.pass(Duration.ofSeconds(2));
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");

            stack.engine().suspend(stack.id());
            stack.pass(Duration.ofSeconds(1));
            assertThat(stack.state()).isEqualTo("SUSPEND_COMPLETE");
        }
    }

    @Test
    void jitterIsAddedToADelay() {
        String delay =
                "resources: {d: {type: OS::Heat::Delay, properties: {min_wait: 10, max_jitter: 5, jitter_multiplier: 2}}}\n";
        try (TriedStack stack = TriedStack.begun(Duration.ofSeconds(10), delay)) {
            assertThat(stack.state()).isEqualTo("CREATE_IN_PROGRESS");
            stack.pass(Duration.ofSeconds(11));
            assertThat(stack.state()).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void aTestResourceFailsAfterItsTimeAndIsReplacedOnDemand() {
        String test = """
                resources: {t: {type: OS::Heat::TestResource, properties: {value: a, action_wait_secs: {create: 30}, fail: true}}}
                outputs: {out: {value: {get_attr: [t, output]}}}
                """;
        try (TriedStack stack = TriedStack.begun(Duration.ofSeconds(29), test)) {
            assertThat(stack.state()).isEqualTo("CREATE_IN_PROGRESS");
            stack.pass(Duration.ofSeconds(2));
            assertThat(stack.reason())
                    .isEqualTo("Resource CREATE failed: ValueError: resources.t: Test Resource failed t");

            stack.update(test.replace("fail: true", "fail: false"));
            assertThat(stack.output("out")).isEqualTo("a");
            String first = stack.physicalId("t");

            String replacing = test.replace("fail: true", "update_replace: true");
            stack.update(replacing);
            assertThat(stack.physicalId("t")).isEqualTo(first);
            stack.update(replacing.replace("value: a", "value: b"));
            assertThat(stack.physicalId("t")).isNotEqualTo(first);
            assertThat(stack.output("out")).isEqualTo("b");
        }
    }

    @Test
    void aDeployedServerHasANameAndAnId() {
        String server = """
                resources: {s: {type: OS::Heat::DeployedServer, properties: {name: db}}}
                outputs: {id: {value: {get_resource: s}}, name: {value: {get_attr: [s, name]}}}
                """;
        try (TriedStack stack = TriedStack.made(server)) {
            Object id = stack.output("id");
            assertThat(stack.output("name")).isEqualTo("db");

            stack.update(server.replace("name: db", "name: web"));

            assertThat(stack.output("name")).isEqualTo("web");
            assertThat(stack.output("id")).isEqualTo(id);
        }
    }

    @Test
    void aStackOfItsOwnHasOutputsAndFollowsItsParameters() {
        String remote = """
                resources:
                  r:
                    type: OS::Heat::Stack
                    properties:
                      context: {region_name: one}
                      parameters: {p: a}
                      template: |
                        heat_template_version: 2018-08-31
                        parameters: {p: {type: string}}
                        resources: {v: {type: OS::Heat::Value, properties: {value: {get_param: p}}}}
                        outputs: {o: {value: {get_attr: [v, value]}}}
                outputs: {o: {value: {get_attr: [r, outputs, o]}}, name: {value: {get_attr: [r, stack_name]}}}
                """;
        try (TriedStack stack = TriedStack.made(remote)) {
            String first = stack.physicalId("r");
            assertThat(stack.output("o")).isEqualTo("a");
            assertThat(stack.output("name").toString()).startsWith("s-r-");

            stack.update(remote.replace("p: a", "p: b"));
            assertThat(stack.output("o")).isEqualTo("b");
            assertThat(stack.physicalId("r")).isEqualTo(first);

            stack.update(remote.replace("region_name: one", "region_name: two"));
            assertThat(stack.physicalId("r")).isNotEqualTo(first);
        }
    }

    @Test
    void aTemplateByFileIsANestedStack() {
        Map<String, String> files = Map.of("child.yaml", """
                heat_template_version: 2018-08-31
                parameters: {p: {type: string, default: d}, l: {type: comma_delimited_list, default: []}}
                resources: {v: {type: OS::Heat::Value, properties: {value: {get_param: p}}}}
                outputs: {o: {value: {get_attr: [v, value]}}, n: {value: {get_param: l}}}
                """);
        String parent = """
                heat_template_version: 2018-08-31
                resources: {n: {type: child.yaml, properties: {p: x, l: [a, b]}}, m: {type: child.yaml}}
                outputs:
                  o: {value: {get_attr: [n, o]}}
                  l: {value: {get_attr: [n, n]}}
                  default: {value: {get_attr: [m, o]}}
                  inside: {value: {get_attr: [n, resource.v, value]}}
                """;
        try (TriedStack stack = TriedStack.made(StackRequest.of(parent).withFiles(files))) {
            assertThat(stack.output("o")).isEqualTo("x");
            assertThat(stack.output("l")).isEqualTo(List.of("a", "b"));
            assertThat(stack.output("default")).isEqualTo("d");
            assertThat(stack.output("inside")).isEqualTo("x");
        }
    }

    @Test
    void aStackOfAwsTakesItsTemplateFromTheFiles() {
        Map<String, String> files = Map.of("http://x.example/child.yaml", """
                heat_template_version: 2018-08-31
                parameters: {p: {type: string}}
                outputs: {o: {value: {get_param: p}}}
                """);
        String parent = """
                heat_template_version: 2018-08-31
                resources:
                  n: {type: AWS::CloudFormation::Stack, properties: {TemplateURL: 'http://x.example/child.yaml', Parameters: {p: x}}}
                outputs: {o: {value: {get_attr: [n, Outputs.o]}}, ref: {value: {get_resource: n}}}
                """;
        try (TriedStack stack = TriedStack.made(StackRequest.of(parent).withFiles(files))) {
            assertThat(stack.output("o")).isEqualTo("x");
            assertThat(stack.output("ref").toString()).startsWith("arn:openstack:heat::");
        }
    }

    @Test
    void anAccessKeyHasASecret() {
        try (TriedStack stack = TriedStack.made("""
                resources:
                  u: {type: AWS::IAM::User}
                  k: {type: AWS::IAM::AccessKey, properties: {UserName: {get_resource: u}}}
                  p: {type: OS::Heat::AccessPolicy, properties: {AllowedResources: [k]}}
                outputs:
                  user: {value: {get_attr: [k, UserName]}}
                  secret: {value: {get_attr: [k, SecretAccessKey]}}
                  key: {value: {get_resource: k}}
                """)) {
            assertThat(stack.output("user").toString()).startsWith("s-u-");
            assertThat(stack.output("secret").toString()).matches("[0-9a-f]{32}");
            assertThat(stack.output("key").toString()).matches("[0-9a-f]{32}").isNotEqualTo(stack.output("secret"));
        }
    }
}
