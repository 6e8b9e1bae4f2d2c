package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every state in which an action can fail, brought about in a real Heat by what somebody else does behind its back. */
@Tag("live")
class LiveFailedStatesTest extends StackActionsFixture {

    private static final HeatSide HEAT = HeatSide.fromSystem();

    private static final OpenStackRest CLOUD = OpenStack.connect(
            CloudConfigLoader.fromSystem().load(System.getenv().getOrDefault("OS_CLOUD", "demo")));

    private static final ObjectMapper JSON = new ObjectMapper();

    private String port = "";

    @Override
    Side side() {
        return HEAT;
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        takeTheOthersPort();
        HEAT.remove(name);
    }

    @Test
    void aServerThatIsGoneFailsAtResumeCheckSuspendAndSnapshot() {
        deploy(template("""
                resources:
                  server:
                    type: OS::Nova::Server
                    properties: { image: Img_cli, flavor: Flavor_cli, networks: [{ network: provider }] }
                """));
        actions().suspend(name).await(NONE);
        String server = side().resources(name).get(0).physicalId();
        assertThat(call("compute", "DELETE", "/servers/" + server, null).status())
                .isEqualTo(204);
        for (int i = 0; call("compute", "GET", "/servers/" + server, null).status() != 404 && i < 100; i++) {
            sleep();
        }

        fails("RESUME_FAILED", "server", () -> actions().resume(name).await(NONE));
        fails("CHECK_FAILED", "server", () -> actions().check(name).await(NONE));

        // Heat does not begin with a resource whose check failed: only the stack says why.
        StackFailedException suspension = catchThrowableOfType(
                StackFailedException.class, () -> actions().suspend(name).await(NONE));
        assertThat(suspension.stack().status()).hasToString("SUSPEND_FAILED");
        assertThat(suspension).hasMessageContaining("invalid for suspend");
        StackFailedException snapshot = catchThrowableOfType(
                StackFailedException.class,
                () -> actions().snapshots().create(name, "late").action().await(NONE));
        assertThat(snapshot.stack().status()).hasToString("SNAPSHOT_FAILED");
    }

    @Test
    void aNetworkThatSomebodyElseUsesFailsAtDeletion() {
        deploy(net(""));
        putAnothersPort();

        StackFailedException failed =
                fails("DELETE_FAILED", "net", () -> deployer().destroy(name, NONE));

        assertThat(failed).hasMessageContaining("in use").hasMessageContaining("kiln destroy " + name);
        takeTheOthersPort();
        assertThat(deployer().destroy(name, NONE).stack().status()).hasToString("DELETE_COMPLETE");
    }

    @Test
    void anUpdateThatFailsStaysSoWithoutRollback() {
        deployer().deploy(request(good()).withDisableRollback(true), NONE);

        fails("UPDATE_FAILED", "bad", () -> deployer().deploy(request(good() + bad(0)), NONE));
    }

    @Test
    void anUpdateThatFailsIsUndoneWithRollback() {
        deployer().deploy(request(good()).withDisableRollback(false), NONE);

        fails("ROLLBACK_COMPLETE", "bad", () -> deployer().deploy(request(good() + bad(0)), NONE));
        assertThat(side().resources(name))
                .singleElement()
                .satisfies(left -> assertThat(left.name()).isEqualTo("good"));
    }

    @Test
    void aRollbackCanFailToo() {
        deployer().deploy(request(good()).withDisableRollback(false), NONE);
        CompletableFuture<DeployResult> update = Background.start(
                () -> deployer().deploy(request(net("  good: { type: OS::Heat::TestResource }\n") + bad(8)), NONE));
        until(now -> side().resources(name).stream()
                .anyMatch(resource -> resource.name().equals("net")
                        && resource.status().toString().equals("CREATE_COMPLETE")));
        putAnothersPort();

        StackFailedException failed = (StackFailedException) failure(update);

        assertThat(failed.stack().status()).hasToString("ROLLBACK_FAILED");
        assertThat(failed.failures())
                .anySatisfy(cause -> assertThat(cause.resource()).isEqualTo("net"));
        assertThat(failed).hasMessageContaining("in use");
    }

    @Test
    void whatCannotBeTakenOverFailsAtAdoption() {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "template",
                Map.of(
                        "heat_template_version",
                        "2018-08-31",
                        "resources",
                        Map.of("r", Map.of("type", "OS::Heat::TestResource"))));
        data.put("environment", Map.of());
        data.put("resources", Map.of("r", Map.of("type", "OS::Heat::TestResource", "resource_data", Map.of())));

        fails(
                "ADOPT_FAILED",
                "r",
                () -> actions()
                        .adopt(StackRequest.of(name, "").withDisableRollback(true), data)
                        .await(NONE));
    }

    @Test
    void aCreateThatFailsStaysSoWithoutRollbackAndIsUndoneWithIt() {
        String template = good() + bad(0);

        fails("CREATE_FAILED", "bad", () -> deployer().deploy(request(template).withDisableRollback(true), NONE));
        deployer().destroy(name, NONE);
        until(() -> look(name) == null);
        fails(
                "ROLLBACK_COMPLETE",
                "bad",
                () -> deployer().deploy(request(template).withDisableRollback(false), NONE));
    }

    private StackFailedException fails(String state, String resource, ThrowingCallable action) {
        StackFailedException failed = assertThatExceptionOfType(StackFailedException.class)
                .as(state)
                .isThrownBy(action)
                .actual();
        assertThat(failed.stack().status()).hasToString(state);
        assertThat(failed).hasMessageContaining(state);
        assertThat(failed.failures()).singleElement().satisfies(cause -> {
            assertThat(cause.resource()).isEqualTo(resource);
            assertThat(cause.status().isFailed()).isTrue();
            assertThat(cause.reason()).isNotBlank();
            assertThat(failed.getMessage()).contains(cause.reason());
        });
        assertThat(look(name).status()).hasToString(state);
        return failed;
    }

    private static String good() {
        return template("resources:\n  good: { type: OS::Heat::TestResource }\n");
    }

    private static String bad(int seconds) {
        return """
                  bad:
                    type: OS::Heat::TestResource
                    properties: { fail: true, wait_secs: %d }
                """.formatted(seconds);
    }

    private static String net(String more) {
        return template("resources:\n  net: { type: OS::Neutron::Net }\n" + more);
    }

    /** What keeps Neutron from deleting the stack's network. */
    private void putAnothersPort() {
        String net = side().resources(name).stream()
                .filter(resource -> resource.name().equals("net"))
                .findFirst()
                .orElseThrow()
                .physicalId();
        RestResponse made = call("network", "POST", "/v2.0/ports", "{\"port\": {\"network_id\": \"" + net + "\"}}");
        assertThat(made.status()).isEqualTo(201);
        try {
            port = JSON.readTree(made.body()).path("port").path("id").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void takeTheOthersPort() {
        if (!port.isEmpty()) {
            call("network", "DELETE", "/v2.0/ports/" + port, null);
            port = "";
        }
    }

    private static RestResponse call(String service, String method, String path, String body) {
        return CLOUD.call(new RestRequest(service, method, path, body));
    }

    private void until(BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertThat(i).isLessThan(300);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
