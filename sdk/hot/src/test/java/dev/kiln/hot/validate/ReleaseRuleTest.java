package dev.kiln.hot.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.read.HotReader;
import dev.kiln.schema.OpenStackRelease;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A template and the release that it is meant for -> what that release lacks. */
class ReleaseRuleTest {

    @Test
    void aTypeIsRefusedBeforeTheReleaseThatBroughtIt() {
        String template = """
                heat_template_version: 2016-10-14
                resources:
                  pool:
                    type: OS::Octavia::Pool
                    properties: {lb_algorithm: ROUND_ROBIN, protocol: HTTP, loadbalancer: lb}
                """;

        assertThat(lacking(OpenStackRelease.OCATA, template))
                .containsExactly("resources.pool.type: The resource type OS::Octavia::Pool does not exist in OpenStack"
                        + " Ocata (2017.1, Heat 8); it came with Queens (2018.1, Heat 10)");
        assertThat(lacking(OpenStackRelease.QUEENS, template)).isEmpty();
    }

    @Test
    void aPropertyIsRefusedAtEveryDepth() {
        String template = """
                heat_template_version: 2018-08-31
                resources:
                  group:
                    type: OS::Neutron::SecurityGroup
                    properties:
                      stateful: false
                """;

        assertThat(lacking(OpenStackRelease.ZED, template))
                .containsExactly(
                        "resources.group.properties.stateful: The property stateful does not exist in OpenStack"
                                + " Zed (2022.2, Heat 19); it came with 2026.2, Heat 27");
        assertThat(lacking(OpenStackRelease.V2026_2, template)).isEmpty();
    }

    @Test
    void theVersionAndTheFunctionsMustBeThere() {
        String template = """
                heat_template_version: 2018-08-31
                parameters: {ports: {type: comma_delimited_list}}
                outputs:
                  all: {value: {list_concat: [{get_param: ports}, [a]]}}
                """;

        assertThat(lacking(OpenStackRelease.NEWTON, template))
                .containsExactly(
                        "heat_template_version: heat_template_version 2018-08-31 does not exist in OpenStack"
                                + " Newton (2016.2, Heat 7); it came with Rocky (2018.2, Heat 11)",
                        "outputs.all.value: The function list_concat does not exist in OpenStack"
                                + " Newton (2016.2, Heat 7); it came with Pike (2017.2, Heat 9)");
    }

    @Test
    void anAttributeIsRefusedBeforeTheReleaseThatBroughtIt() {
        String template = """
                heat_template_version: 2015-10-15
                resources:
                  server:
                    type: OS::Nova::Server
                    properties: {flavor: small, image: debian}
                outputs:
                  tags: {value: {get_attr: [server, tags]}}
                """;

        assertThat(lacking(OpenStackRelease.LIBERTY, template))
                .singleElement()
                .asString()
                .startsWith("outputs.tags.value.get_attr: The attribute tags does not exist in OpenStack Liberty");
    }

    @Test
    void aTypeThatIsOnlyANameByThenIsRefused() {
        String template = """
                heat_template_version: 2018-08-31
                resources:
                  receiver:
                    type: OS::Senlin::Receiver
                    properties: {cluster: c, action: CLUSTER_SCALE_OUT, type: webhook}
                """;

        assertThat(lacking(OpenStackRelease.V2026_2, template))
                .singleElement()
                .asString()
                .startsWith(
                        "resources.receiver.type: The resource type OS::Senlin::Receiver is only a name in OpenStack 2026.2");
        assertThat(lacking(OpenStackRelease.ZED, template)).isEmpty();
    }

    private static List<String> lacking(OpenStackRelease release, String template) {
        return TemplateValidator.bundled()
                .forRelease(release)
                .validate(HotReader.read(template, "given.yaml").template())
                .stream()
                .filter(finding -> finding.code().equals("not-in-release"))
                .map(finding -> finding.path() + ": " + finding.message())
                .toList();
    }
}
