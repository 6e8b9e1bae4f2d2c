package dev.kiln.engine.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.TriedStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoftwareConfigTest {

    @Test
    void aConfigIsKeptUnderItsIdUntilItIsDeleted() {
        try (TriedStack stack = TriedStack.made("""
                resources:
                  c:
                    type: OS::Heat::SoftwareConfig
                    properties: {group: script, config: echo, inputs: [{name: i, default: d}], outputs: [{name: o}]}
                outputs:
                  id: {value: {get_resource: c}}
                  text: {value: {get_attr: [c, config]}}
                """)) {
            String id = stack.output("id").toString();
            Map<String, Object> config = stack.object("heat/software_configs", id);

            assertThat(stack.output("text")).isEqualTo("echo");
            assertThat(config).containsEntry("group", "script").containsEntry("id", id);
            assertThat(config.get("inputs").toString()).contains("name=i", "type=String", "replace_on_change=false");

            stack.engine().delete(stack.id());
            stack.rest();
            assertThat(stack.engine()
                            .<Boolean>withCloud(cloud ->
                                    cloud.find("heat/software_configs", id).isEmpty()))
                    .isTrue();
        }
    }

    @Test
    void anyChangeMakesANewConfig() {
        String config = "resources: {c: {type: OS::Heat::SoftwareConfig, properties: {config: one}}}\n";
        try (TriedStack stack = TriedStack.made(config)) {
            String before = stack.physicalId("c");

            stack.update(config.replace("one", "two"));

            assertThat(stack.physicalId("c")).isNotEqualTo(before);
        }
    }

    @Test
    void aCloudConfigIsYamlWithItsKeysInOrder() {
        try (TriedStack stack = TriedStack.made("""
                resources:
                  c:
                    type: OS::Heat::CloudConfig
                    properties: {cloud_config: {packages: [nginx, 'yes'], manage_etc_hosts: true, users: [{uid: 1, name: a}]}}
                outputs: {text: {value: {get_attr: [c, config]}}}
                """)) {
            assertThat(stack.output("text")).isEqualTo("""
                    #cloud-config
                    manage_etc_hosts: true
                    packages:
                    - nginx
                    - 'yes'
                    users:
                    - name: a
                      uid: 1
                    """);
        }
    }

    @Test
    void partsAreJoinedAndThoseOfAMessageAreTakenOver() {
        try (TriedStack stack = TriedStack.made("""
                resources:
                  c: {type: OS::Heat::SoftwareConfig, properties: {config: '#!/bin/sh'}}
                  inner:
                    type: OS::Heat::MultipartMime
                    properties: {parts: [{config: {get_resource: c}, subtype: x-shellscript}, {config: two, filename: cloud-config.yaml}]}
                  outer:
                    type: OS::Heat::MultipartMime
                    properties: {parts: [{config: {get_resource: inner}, type: multipart}, {config: three}]}
                outputs: {text: {value: {get_attr: [outer, config]}}}
                """)) {
            assertThat(stack.output("text")).isEqualTo("""
                    Content-Type: multipart/mixed; boundary="===============0=="
                    MIME-Version: 1.0

                    --===============0==
                    Content-Type: text/x-shellscript; charset="us-ascii"
                    MIME-Version: 1.0
                    Content-Transfer-Encoding: 7bit

                    #!/bin/sh
                    --===============0==
                    Content-Type: text/cloud-config; charset="us-ascii"
                    MIME-Version: 1.0
                    Content-Transfer-Encoding: 7bit
                    Content-Disposition: attachment; filename="cloud-config.yaml"

                    two
                    --===============0==
                    Content-Type: text/plain; charset="us-ascii"
                    MIME-Version: 1.0
                    Content-Transfer-Encoding: 7bit

                    three
                    --===============0==--
                    """);
        }
    }

    @Test
    void aComponentHasAConfigForEachAction() {
        String component = """
                resources:
                  c:
                    type: OS::Heat::SoftwareComponent
                    properties: {configs: [{actions: [CREATE], tool: script, config: up}, {actions: [DELETE], tool: script, config: down}]}
                """;
        try (TriedStack stack = TriedStack.made(component);
                TriedStack twice = TriedStack.made(component.replace("DELETE", "CREATE"))) {
            Map<String, Object> config = stack.object("heat/software_configs", stack.physicalId("c"));

            assertThat(config).containsEntry("group", "component");
            assertThat((List<?>) ((Map<?, ?>) config.get("config")).get("configs"))
                    .hasSize(2);
            assertThat(twice.reason())
                    .contains(
                            "Defining more than one configuration for the same action in SoftwareComponent \"c\" is not"
                                    + " allowed.");
        }
    }
}
