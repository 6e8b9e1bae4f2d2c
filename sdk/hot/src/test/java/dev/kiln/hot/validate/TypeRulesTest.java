package dev.kiln.hot.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.read.HotReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only types know, as a running Heat answers it. */
class TypeRulesTest {

    private static final TemplateValidator VALIDATOR = TemplateValidator.bundled();

    @Test
    void aNetworkOfAServerHasASource() {
        assertThat(
                        errors(
                                "a: {type: OS::Nova::Server, properties: {flavor: f, image: i, networks: [{fixed_ip: 10.0.0.1}]}}"))
                .containsExactly("property-combination resources.a.properties.networks");
    }

    @Test
    void aVolumeHasASizeOrASource() {
        assertThat(errors("a: {type: OS::Cinder::Volume, properties: {image: i}}"))
                .containsExactly("property-combination resources.a.properties");
    }

    @Test
    void aSubnetHasACidrOrAPoolButNotBoth() {
        assertThat(errors("a: {type: OS::Neutron::Subnet, properties: {network: n}}"))
                .containsExactly("property-combination resources.a.properties");
        assertThat(errors("a: {type: OS::Neutron::Subnet, properties: {network: n, cidr: 10.0.0.0/8, subnetpool: p}}"))
                .containsExactly("property-conflict resources.a.properties.subnetpool");
    }

    @Test
    void aGroupOfInstancesHasEitherAModelOrALaunchConfiguration() {
        String group =
                "a: {type: AWS::AutoScaling::AutoScalingGroup, properties: {MinSize: 0, MaxSize: 1, AvailabilityZones: [n]%s}}";

        assertThat(errors(group.formatted(""))).containsExactly("property-combination resources.a.properties");
        assertThat(errors(group.formatted(", InstanceId: i, LaunchConfigurationName: l")))
                .containsExactly("property-combination resources.a.properties");
        assertThat(errors(group.formatted(", InstanceId: i"))).isEmpty();
        assertThat(
                        errors(
                                group.formatted(
                                        ", LaunchConfigurationName: {get_resource: l}}}\n"
                                                + "  l: {type: AWS::AutoScaling::LaunchConfiguration, properties: {ImageId: i, InstanceType: t")))
                .isEmpty();
    }

    @Test
    void aLaunchConfigurationHasAModelOrAnImageAndAFlavor() {
        String launch = "a: {type: AWS::AutoScaling::LaunchConfiguration, properties: {UserData: u%s}}";

        assertThat(errors(launch.formatted(""))).containsExactly("property-combination resources.a.properties");
        assertThat(errors(launch.formatted(", ImageId: i")))
                .containsExactly("property-combination resources.a.properties");
        assertThat(errors(launch.formatted(", InstanceId: i"))).isEmpty();
        assertThat(errors(launch.formatted(", ImageId: i, InstanceType: t"))).isEmpty();
    }

    @Test
    void ofAMemberOnlyUnknownPropertiesAndWhatTheTypeKnowsAreErrors() {
        assertThat(errors("a: {type: OS::Heat::ResourceGroup, properties: {resource_def: {type: OS::Heat::Value}}}"))
                .isEmpty();
        assertThat(errors(
                        "a: {type: OS::Heat::ResourceGroup, properties: {resource_def: {type: OS::Cinder::Volume, properties:"
                                + " {sise: 1}}}}"))
                .containsExactly(
                        "property-combination resources.a<nested_stack>.resources[0].properties",
                        "unknown-property resources.a<nested_stack>.resources[0].properties.sise");
    }

    @Test
    void thePropertiesOfAnExternalResourceAreNotLookedAt() {
        assertThat(errors("a: {type: OS::Heat::RandomString, external_id: x, properties: {lenght: {get_resource: b}}}"))
                .isEmpty();
    }

    @Test
    void aServerWithDeploymentsFetchesThem() {
        assertThat(errors("""
                        s: {type: OS::Nova::Server, properties: {flavor: f, image: i}}
                          d: {type: OS::Heat::SoftwareDeployment, properties: {server: {get_resource: s}}}""")).containsExactly("property-values resources.s.properties.user_data_format");
    }

    @Test
    void aDefaultMeetsItsConstraints() {
        String text = """
                heat_template_version: 2018-08-31
                parameters:
                  p: {type: number, default: 9, constraints: [{range: {max: 5}}]}
                outputs:
                  o: {value: {get_param: p}}
                """;

        assertThat(errorsIn(text)).containsExactly("parameter-declaration parameters.p");
        assertThat(VALIDATOR.validate(ValidationRequest.ofText(text, "t.yaml"))).hasSize(1);
    }

    private static List<String> errors(String resources) {
        return errorsIn("heat_template_version: 2018-08-31\nresources:\n  " + resources + "\n");
    }

    private static List<String> errorsIn(String text) {
        return VALIDATOR.validate(HotReader.read(text)).stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .map(one -> one.code() + " " + one.path())
                .sorted()
                .toList();
    }
}
