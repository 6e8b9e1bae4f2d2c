package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.schema.SchemaCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against the Heat of the cloud that OS_CLOUD names (demo if it names none). Each test leaves nothing behind. */
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class LiveHeatTest {
    private static final String VERSION = "heat_template_version: 2015-10-15\n";

    private final String name = "kiln-live-" + UUID.randomUUID().toString().substring(0, 8);
    private final CloudConfig cloud = cloud();
    private final HeatApi heat = new HeatApi(OpenStack.connect(cloud));
    private final HeatDeployer deployer = new HeatDeployer(heat);
    private final Recorder heard = new Recorder();

    private static CloudConfig cloud() {
        String named = System.getenv("OS_CLOUD");
        return CloudConfigLoader.fromSystem().load(named == null || named.isEmpty() ? "demo" : named);
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (int attempt = 0; attempt < 60; attempt++) {
            var left = heat.find(name);
            if (left.isEmpty()) {
                return;
            }
            if (left.get().status().action().equals("SUSPEND")
                    && left.get().status().isComplete()) {
                heat.action(left.get(), "resume");
            } else if (!left.get().status().action().equals("DELETE")) {
                heat.delete(left.get());
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("stack " + name + " cannot be removed");
    }

    @Test
    void everyTypeThatHeatListsCanBeReadOrIsNamedWithAReason() {
        TypeHarvest harvest = new HeatTypes(OpenStack.connect(cloud)).harvest(type -> true);

        assertThat(harvest.types()).hasSizeGreaterThan(50).containsKeys("OS::Nova::Server", "OS::Heat::Stack");
        assertThat(harvest.missing())
                .allSatisfy((type, reason) -> assertThat(reason).startsWith("Heat refuses to show it"));
        assertThat(harvest.templateVersions()).contains("2018-08-31");
        // What Heat says of a property is what the catalogue that comes with Kiln says.
        assertThat(harvest.types()
                        .get("OS::Nova::Server")
                        .properties()
                        .get("flavor")
                        .constraints())
                .isEqualTo(SchemaCatalog.bundled()
                        .type("OS::Nova::Server")
                        .orElseThrow()
                        .properties()
                        .get("flavor")
                        .constraints());
    }

    @Test
    void createsUpdatesAndDestroysTellingEachEventOnce() {
        DeployResult created = deployer.deploy(request(testResource("one", false)), heard);
        assertThat(created.action()).isEqualTo("CREATE");
        assertThat(created.outputs())
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isEqualTo("one"));
        assertThat(heard.texts())
                .containsExactly(
                        name + " CREATE_IN_PROGRESS",
                        "r CREATE_IN_PROGRESS",
                        "r CREATE_COMPLETE",
                        name + " CREATE_COMPLETE");
        heard.events.clear();

        DeployResult updated = deployer.deploy(request(testResource("two", false)), heard);
        assertThat(updated.action()).isEqualTo("UPDATE");
        assertThat(updated.outputs())
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isEqualTo("two"));
        assertThat(heard.texts())
                .containsExactly(
                        name + " UPDATE_IN_PROGRESS",
                        "r UPDATE_IN_PROGRESS",
                        "r UPDATE_COMPLETE",
                        name + " UPDATE_COMPLETE");
        assertThat(heat.template(heat.show(name))).containsKey("resources");
        assertThat(heat.resources(heat.show(name), 0))
                .singleElement()
                .satisfies(r -> assertThat(r.type()).isEqualTo("OS::Heat::TestResource"));
        heard.events.clear();

        DeployResult destroyed = deployer.destroy(name, heard);
        assertThat(destroyed.stack().status()).hasToString("DELETE_COMPLETE");
        assertThat(heard.texts())
                .containsExactly(
                        name + " DELETE_IN_PROGRESS",
                        "r DELETE_IN_PROGRESS",
                        "r DELETE_COMPLETE",
                        name + " DELETE_COMPLETE");
        assertThat(heat.find(name)).isEmpty();
    }

    @Test
    void anUpdateThatChangesNothingEndsToo() {
        deployer.deploy(request(testResource("same", false)), heard);
        DeployResult again = deployer.deploy(request(testResource("same", false)), heard);
        assertThat(again.stack().status()).hasToString("UPDATE_COMPLETE");
    }

    @Test
    void aFailedStackNamesItsCauseAndCanBeDeployedAgain() {
        StackFailedException failed = catchThrowableOfType(
                StackFailedException.class, () -> deployer.deploy(request(testResource("x", true)), heard));
        assertThat(failed.stack().status()).hasToString("CREATE_FAILED");
        assertThat(failed.path()).contains(TemplatePath.of("resources", "r"));
        assertThat(failed).hasMessageContaining("Test Resource failed r").hasMessageContaining("kiln destroy " + name);

        DeployResult mended = deployer.deploy(request(testResource("x", false)), heard);
        assertThat(mended.stack().status()).hasToString("UPDATE_COMPLETE");
    }

    @Test
    void rollbackIsAwaitedWhenAskedFor() {
        StackRequest request = request(testResource("x", true)).withDisableRollback(false);
        StackFailedException failed =
                catchThrowableOfType(StackFailedException.class, () -> deployer.deploy(request, heard));
        assertThat(failed.stack().status()).hasToString("ROLLBACK_COMPLETE");
        assertThat(failed.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.resource()).isEqualTo("r"));
    }

    @Test
    void eventsOfNestedStacksAreHeardAndTheirFailureIsTheCause() {
        StackRequest request = request(VERSION + "resources:\n  child: {type: child.yaml}\n")
                .withFile("child.yaml", testResource("x", true));
        StackFailedException failed =
                catchThrowableOfType(StackFailedException.class, () -> deployer.deploy(request, heard));
        assertThat(failed.failures()).singleElement().satisfies(f -> {
            assertThat(f.resource()).isEqualTo("r");
            assertThat(f.stack()).startsWith(name + "-child-");
            assertThat(f.path()).isEqualTo(TemplatePath.of("resources", "child"));
        });
        heard.events.clear();
        deployer.destroy(name, heard);
        // Heat forgets what happened in the nested stack as soon as that is gone, so its last event may not be heard.
        assertThat(heard.events.stream().filter(e -> e.status().toString().equals("DELETE_COMPLETE")))
                .extracting(StackEvent::resource)
                .contains("child", name);
        assertThat(heard.events).extracting(StackEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void whatHeatRefusesCarriesItsPlace() {
        DeployException refused = catchThrowableOfType(
                DeployException.class,
                () -> deployer.deploy(
                        request(
                                VERSION
                                        + "resources:\n  r: {type: OS::Heat::RandomString, properties: {character_classes: [{class: x}]}}\n"),
                        heard));
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refused.path().map(TemplatePath::toString))
                .contains("resources.r.properties.character_classes[0].class");
        assertThat(refused).hasMessageContaining("is not an allowed value");
    }

    @Test
    void anActionInProgressIsNamed() {
        heat.create(request(
                VERSION + "resources:\n  r: {type: OS::Heat::TestResource, properties: {value: x, wait_secs: 8}}\n"));
        DeployException busy = catchThrowableOfType(
                DeployException.class, () -> deployer.deploy(request(testResource("y", false)), heard));
        assertThat(busy.kind()).isEqualTo(Kind.IN_PROGRESS);
        assertThat(busy).hasMessageContaining("CREATE_IN_PROGRESS");
    }

    @Test
    void aSuspendedStackIsNotTouched() throws InterruptedException {
        deployer.deploy(request(testResource("x", false)), heard);
        heat.action(heat.show(name), "suspend");
        while (!heat.show(name).status().toString().equals("SUSPEND_COMPLETE")) {
            Thread.sleep(300);
        }
        DeployException suspended = catchThrowableOfType(
                DeployException.class, () -> deployer.deploy(request(testResource("y", false)), heard));
        assertThat(suspended.kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(suspended).hasMessageContaining("kiln stack resume " + name);
    }

    @Test
    void anAbsentStackCannotBeDestroyed() {
        DeployException absent = catchThrowableOfType(DeployException.class, () -> deployer.destroy(name, heard));
        assertThat(absent.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(absent).hasMessageContaining(name).hasMessageContaining("kiln stack list");
    }

    @Test
    void aWrongPasswordIsSaidWithoutIt() {
        Credentials.Password right = (Credentials.Password) cloud.credentials();
        CloudConfig wrong = new CloudConfig(
                cloud.source(),
                cloud.authUrl(),
                new Credentials.Password(right.userId(), right.userName(), right.domain(), "not-the-password"),
                cloud.scope(),
                cloud.region(),
                cloud.iface(),
                cloud.caFile(),
                cloud.verify(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                cloud.endpoints());
        DeployException refused =
                catchThrowableOfType(DeployException.class, () -> new HeatApi(OpenStack.connect(wrong)).find(name));
        assertThat(refused.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(refused).hasMessageContaining(cloud.source()).hasMessageNotContaining("not-the-password");
    }

    private StackRequest request(String template) {
        return StackRequest.of(name, template).withTimeoutMinutes(5);
    }

    private static String testResource(String value, boolean fail) {
        return VERSION + "resources:\n  r: {type: OS::Heat::TestResource, properties: {value: " + value + ", fail: "
                + fail + "}}\noutputs:\n  o: {value: {get_attr: [r, output]}}\n";
    }

    private static final class Recorder implements DeployListener {
        private final List<StackEvent> events = new ArrayList<>();

        @Override
        public void onEvent(StackEvent event) {
            events.add(event);
        }

        List<String> texts() {
            return events.stream().map(e -> e.resource() + " " + e.status()).collect(Collectors.toList());
        }
    }
}
