package dev.kiln.engine.cloud.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.cloud.LocalStacks;
import dev.kiln.engine.cloud.network.NetworkKinds;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerHandlerTest {

    private static final String SERVER = """
            resources:
              v:
                type: OS::Nova::Server
                properties: {image: Img_cli, flavor: Flavor_cli, networks: [{network: provider}]}
            outputs:
              name: {value: {get_attr: [v, name]}}
              first: {value: {get_attr: [v, first_address]}}
              networks: {value: {get_attr: [v, networks, provider]}}
              mac: {value: {get_attr: [v, addresses, provider, 0, "OS-EXT-IPS-MAC:mac_addr"]}}
              addr: {value: {get_attr: [v, addresses, provider, 0, addr]}}
              show: {value: {get_attr: [v, show]}}
              console: {value: {get_attr: [v, console_urls, novnc]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aServerHasAnAddressOnItsNetwork() {
        assertThat(cloud.create(SERVER)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("name")).asString().matches("s-v-[a-z2-7]{12}");
        assertThat(cloud.output("first")).isEqualTo("10.20.0.2");
        assertThat(cloud.output("networks")).isEqualTo(List.of("10.20.0.2"));
        assertThat(cloud.output("addr")).isEqualTo("10.20.0.2");
        assertThat(cloud.output("mac")).asString().startsWith("fa:16:3e:");
        assertThat(cloud.output("console")).asString().startsWith("http://127.0.0.1:");
        assertThat(cloud.output("show"))
                .asString()
                .contains("status=ACTIVE", "original_name=Flavor_cli", "name=Img_cli")
                .doesNotContain("kiln:");
    }

    @Test
    void itsPortGoesWithIt() {
        cloud.create(SERVER);
        assertThat(cloud.objects(NetworkKinds.PORTS)).hasSize(1);

        cloud.delete();

        assertThat(cloud.objects(NetworkKinds.PORTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flavor: Flavor_cli | flavor: m1.small | in place
            'flavor: Flavor_cli, ' | 'flavor: m1.small, flavor_update_policy: REPLACE, ' | replaced
            image: Img_cli | image: cirros | in place
            image: Img_cli | 'image: cirros, image_update_policy: REPLACE' | replaced
            flavor: Flavor_cli | 'flavor: Flavor_cli, metadata: {a: b}, name: web' | in place
            flavor: Flavor_cli | 'flavor: Flavor_cli, key_name: KeyPairCli' | replaced
            flavor: Flavor_cli | 'flavor: Flavor_cli, user_data: hello' | replaced
            flavor: Flavor_cli | 'flavor: Flavor_cli, user_data: hello, user_data_update_policy: IGNORE' | in place
            network: provider} | 'network: provider, fixed_ip: 10.20.0.77}' | in place
            """)
    void anUpdateIsMadeAsTheServiceCan(String before, String after, String how) {
        cloud.create(SERVER);
        String old = cloud.physicalId("v");

        assertThat(cloud.update(SERVER.replace(before, after))).isEqualTo("UPDATE_COMPLETE");

        assertThat(cloud.physicalId("v").equals(old) ? "in place" : "replaced").isEqualTo(how);
        assertThat(cloud.objects(ComputeKinds.SERVERS)).hasSize(1);
        assertThat(cloud.objects(NetworkKinds.PORTS)).hasSize(1);
    }

    @Test
    void aReplacementTakesOverThePort() {
        String onPort = """
                resources:
                  p: {type: OS::Neutron::Port, properties: {network: provider}}
                  v:
                    type: OS::Nova::Server
                    properties: {image: Img_cli, flavor: Flavor_cli, networks: [{port: {get_resource: p}}]}
                outputs:
                  first: {value: {get_attr: [v, first_address]}}
                """;
        cloud.create(onPort);

        assertThat(cloud.update(onPort.replace("flavor: Flavor_cli", "flavor: Flavor_cli, key_name: KeyPairCli")))
                .isEqualTo("UPDATE_COMPLETE");

        assertThat(cloud.output("first")).isEqualTo("10.20.0.2");
        assertThat(cloud.objects(NetworkKinds.PORTS))
                .extracting(port -> port.text("device_id"))
                .containsExactly(cloud.physicalId("v"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port: {get_resource: p}    | [v]
            network: {get_resource: n} | [v]
            network: provider          | []
            """)
    void aServerWaitsForTheSubnetsThatItMayBeOn(String network, String waiting) {
        cloud.create("""
                resources:
                  n: {type: OS::Neutron::Net}
                  s: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, cidr: 10.90.0.0/24}}
                  p: {type: OS::Neutron::Port, properties: {network: provider}}
                  v: {type: OS::Nova::Server, properties: {image: Img_cli, flavor: Flavor_cli, networks: [{NETWORK}]}}
                """.replace("NETWORK", network));

        assertThat(cloud.state()).isEqualTo("CREATE_COMPLETE");
        assertThat(cloud.engine().resources(cloud.id(), 0))
                .filteredOn(resource -> resource.name().equals("s"))
                .singleElement()
                .extracting(resource -> resource.requiredBy().toString())
                .isEqualTo(waiting);
    }

    @Test
    void aPortServesOneServer() {
        cloud.create("""
                resources:
                  p: {type: OS::Neutron::Port, properties: {network: provider}}
                  a:
                    type: OS::Nova::Server
                    properties: {image: Img_cli, flavor: Flavor_cli, networks: [{port: {get_resource: p}}]}
                  b:
                    type: OS::Nova::Server
                    depends_on: a
                    properties: {image: Img_cli, flavor: Flavor_cli, networks: [{port: {get_resource: p}}]}
                """);

        assertThat(cloud.reason())
                .isEqualTo("Resource CREATE failed: Conflict: resources.b: Port ID is still in use. (HTTP 409)"
                        + " (Request-ID: req-1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OS::Nova::Server, properties: {image: Img_cli, flavor: Flavor_cli}",
                "AWS::EC2::Instance, properties: {ImageId: Img_cli, InstanceType: Flavor_cli}"
            })
    void whereToConnectMustBeSaid(String server) {
        assertThat(cloud.create("resources: {v: {type: " + server + "}}")).isEqualTo("CREATE_FAILED");

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: ValueError: resources.v: nics are required after microversion 2.36");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OS::Nova::Server, properties: {image: Img_cli, flavor: Flavor_cli, networks: [{allocate_network: auto}]}",
                "AWS::EC2::Instance, properties: {ImageId: Img_cli, InstanceType: Flavor_cli, SubnetId: provider-subnet}"
            })
    void orLeftToTheCloud(String server) {
        assertThat(cloud.create("resources: {v: {type: " + server + "}}")).isEqualTo("CREATE_COMPLETE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flavor: Flavor_cli | flavor: huge | flavor: Error validating value 'huge': No Flavor matching {'name': 'huge'}. (HTTP 404)
            image: Img_cli | image: mine | image: Error validating value 'mine': No images matching {'name': 'mine'}.
            flavor: Flavor_cli | 'flavor: Flavor_cli, key_name: k' | key_name: Error validating value 'k': The Key (k) could not be found.
            network: provider | network: mine | networks[0].network: Error validating value 'mine': Unable to find network with name or id 'mine'
            """)
    void whatTheCatalogueLacksIsNotFound(String before, String after, String reason) {
        assertThatThrownBy(() -> cloud.create(SERVER.replace(before, after)))
                .isInstanceOf(EngineException.class)
                .hasMessage("Property error: resources.v.properties." + reason);
    }

    @Test
    void everythingThatTheCatalogueLacksIsToldAtOnce() {
        assertThatThrownBy(() -> cloud.create(SERVER.replace("Img_cli", "mine").replace("Flavor_cli", "huge")))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        refused -> assertThat(refused.findings()).hasSize(2));
    }

    @Test
    void anImageNeedsAFlavorThatHoldsIt() {
        cloud.create(SERVER.replace("Img_cli", "ubuntu-24.04"));

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: StackValidationFailed: resources.v: Image ID requires 5 GB minimum disk"
                                + " space. Flavor Flavor_cli has only 1 GB.");
    }

    @Test
    void aServerThatIsGoneIsMissedByACheckAndReplacedByAnUpdate() {
        cloud.create(SERVER);
        String before = cloud.physicalId("v");
        cloud.remove(ComputeKinds.SERVERS, before);

        cloud.engine().check(cloud.id());
        cloud.engine().await(cloud.id(), java.time.Duration.ofHours(1));

        assertThat(cloud.reason())
                .contains("NotFound: resources.v: Instance ID could not be found. (HTTP 404) (Request-ID: req-1)");
        cloud.update(SERVER);
        assertThat(cloud.physicalId("v")).isNotEqualTo(before);
    }

    @Test
    void aServerIsSuspendedAndResumed() {
        cloud.create(SERVER);

        cloud.engine().suspend(cloud.id());
        cloud.engine().await(cloud.id(), java.time.Duration.ofHours(1));
        assertThat(cloud.objects(ComputeKinds.SERVERS).get(0).text("status")).isEqualTo("SUSPENDED");

        cloud.engine().resume(cloud.id());
        cloud.engine().await(cloud.id(), java.time.Duration.ofHours(1));
        assertThat(cloud.objects(ComputeKinds.SERVERS).get(0).text("status")).isEqualTo("ACTIVE");
    }

    @Test
    void aServerBootsFromAVolumeThatGoesWithIt() {
        cloud.create("""
                resources:
                  v:
                    type: OS::Nova::Server
                    properties:
                      flavor: Flavor_cli
                      networks: [{network: provider}]
                      block_device_mapping_v2: [{image: cirros, volume_size: 5, boot_index: 0, delete_on_termination: true}]
                """);
        assertThat(cloud.objects("cinder/volumes"))
                .extracting(volume -> volume.text("status") + " " + volume.text("size"))
                .containsExactly("in-use 5");

        cloud.delete();

        assertThat(cloud.objects("cinder/volumes")).isEmpty();
    }
}
