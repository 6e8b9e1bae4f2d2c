package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.UnsettledException;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatDeployerTest {
    private static final StackRequest REQUEST = StackRequest.of("s", "heat_template_version: 2018-08-31");
    private static final RestResponse ABSENT = new RestResponse(404, Map.of(), "{}");

    private static RestResponse stack(String status) {
        return new RestResponse(
                200,
                Map.of(),
                "{\"stack\":{\"id\":\"1\",\"stack_name\":\"s\",\"stack_status\":\"" + status
                        + "\",\"stack_status_reason\":\"because\"}}");
    }

    private static HeatDeployer deployer(OpenStackRest rest) {
        return new HeatDeployer(new HeatApi(rest), millis -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE_IN_PROGRESS, action in progress: UPDATE_IN_PROGRESS",
        "DELETE_FAILED, kiln destroy s",
        "SUSPEND_COMPLETE, kiln stack resume s"
    })
    void saysWhatHeatAllowsNow(String status, String advice) {
        List<String> methods = new ArrayList<>();
        HeatDeployer deployer = deployer(request -> {
            methods.add(request.method());
            return stack(status);
        });
        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE)).hasMessageContaining(advice);
        assertThat(methods).containsOnly("GET");
    }

    @Test
    void aLostCreateThatLeftNothingIsSaidSo() {
        List<RestRequest> writes = new ArrayList<>();
        HeatDeployer deployer = deployer(request -> {
            if (request.isRead()) {
                return ABSENT;
            }
            writes.add(request);
            throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
        });
        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE))
                .hasMessageContaining("nothing was created");
        assertThat(writes).hasSize(1);
    }

    @Test
    void aLostCreateThatWasDoneIsFollowed() {
        boolean[] sent = {false};
        HeatDeployer deployer = deployer(request -> {
            if (!request.isRead()) {
                sent[0] = true;
                throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
            }
            if (request.path().contains("/events")) {
                return new RestResponse(
                        200,
                        Map.of(),
                        "{\"events\":[{\"id\":\"e\",\"event_time\":\"2026-01-01T00:00:00Z\",\"resource_name\":\"s\","
                                + "\"physical_resource_id\":\"1\",\"resource_status\":\"CREATE_COMPLETE\","
                                + "\"links\":[{\"rel\":\"stack\",\"href\":\"http://h/v1/p/stacks/s/1\"}]}]}");
            }
            if (request.path().contains("/resources")) {
                return new RestResponse(200, Map.of(), "{\"resources\":[]}");
            }
            if (request.path().endsWith("/template")) {
                return new RestResponse(200, Map.of(), "{\"heat_template_version\":\"2018-08-31\"}");
            }
            return sent[0] ? stack("CREATE_COMPLETE") : ABSENT;
        });
        assertThat(deployer.deploy(REQUEST, DeployListener.NONE).stack().status())
                .hasToString("CREATE_COMPLETE");
    }

    @Test
    void aStackThatSomebodyElseMadeMeanwhileIsNotTakenForOurs() {
        boolean[] sent = {false};
        HeatDeployer deployer = deployer(request -> {
            if (!request.isRead()) {
                sent[0] = true;
                throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
            }
            if (request.path().endsWith("/template")) {
                return new RestResponse(200, Map.of(), "{\"heat_template_version\":\"2015-10-15\"}");
            }
            return sent[0] ? stack("CREATE_COMPLETE") : ABSENT;
        });
        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE))
                .hasMessageContaining("created meanwhile")
                .hasMessageContaining("by somebody else");
    }

    @Test
    void aCreateThatIsRolledBackBetweenTwoLooksIsStillOurs() {
        boolean[] sent = {false};
        boolean[] emptied = {false};
        HeatDeployer deployer = deployer(request -> {
            if (!request.isRead()) {
                sent[0] = true;
                throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
            }
            if (request.path().endsWith("/template")) {
                emptied[0] = true;
                return new RestResponse(200, Map.of(), "{\"heat_template_version\":\"2015-10-15\"}");
            }
            if (request.path().contains("/events")) {
                return new RestResponse(200, Map.of(), "{\"events\":[]}");
            }
            return !sent[0] ? ABSENT : stack(emptied[0] ? "ROLLBACK_COMPLETE" : "CREATE_FAILED");
        });

        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("ended in ROLLBACK_COMPLETE");
    }

    @ParameterizedTest
    @CsvSource({"false, ended in ROLLBACK_COMPLETE", "true, updated by somebody else"})
    void anUpdateThatIsRolledBackWhenItIsLookedForIsOursIfWeWantedThat(boolean disabled, String says) {
        boolean[] sent = {false};
        int[] looks = {0};
        HeatDeployer deployer = deployer(request -> {
            if (!request.isRead()) {
                sent[0] = true;
                throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
            }
            if (request.path().endsWith("/template")) {
                return new RestResponse(
                        200, Map.of(), "{\"heat_template_version\":\"2018-08-31\",\"resources\":{\"old\":{}}}");
            }
            if (request.path().contains("/events")) {
                return new RestResponse(200, Map.of(), "{\"events\":[]}");
            }
            return stack(!sent[0] ? "CREATE_COMPLETE" : looks[0]++ < 1 ? "UPDATE_IN_PROGRESS" : "ROLLBACK_COMPLETE");
        });

        assertThatThrownBy(() -> deployer.deploy(REQUEST.withDisableRollback(disabled), DeployListener.NONE))
                .hasMessageContaining(says);
    }

    @Test
    void aCreateThatWasNeverSentIsNotLookedFor() {
        List<String> paths = new ArrayList<>();
        HeatDeployer deployer = deployer(request -> {
            paths.add(request.method() + " " + request.path());
            if (!request.isRead()) {
                throw new RestIoException("No connection.", new IOException("refused"), false);
            }
            return ABSENT;
        });
        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE)).hasMessage("No connection.");
        assertThat(paths).containsExactly("GET /stacks/s", "POST /stacks");
    }

    @Test
    void anUpdateWithoutANewEventHasNotBegun() {
        HeatDeployer deployer = deployer(request -> {
            if (!request.isRead()) {
                throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
            }
            return request.path().contains("/events")
                    ? new RestResponse(200, Map.of(), "{\"events\":[]}")
                    : stack("UPDATE_COMPLETE");
        });
        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE))
                .hasMessageContaining("Stack s is unchanged (UPDATE_COMPLETE). Deploy again.");
    }

    @Test
    void whereHeatCannotBeAskedNothingIsClaimed() {
        boolean[] sent = {false};
        HeatDeployer deployer = deployer(request -> {
            if (sent[0] || !request.isRead()) {
                sent[0] = true;
                throw new RestIoException("Cannot reach Heat.", new IOException("reset"));
            }
            return ABSENT;
        });
        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE))
                .isInstanceOf(UnsettledException.class)
                .hasMessageContaining("is not known")
                .hasMessageContaining("kiln stack show s");
    }

    @Test
    void whatKeepsFromWatchingIsNotTheEndOfTheAction() {
        HeatDeployer deployer = deployer(request -> {
            if (request.path().contains("/events")) {
                throw new DeployException(Kind.CONFIGURATION, "No Keystone v3 answers.");
            }
            if (request.isRead()) {
                return request.path().contains("/s/1") ? stack("CREATE_IN_PROGRESS") : ABSENT;
            }
            return new RestResponse(201, Map.of(), "{\"stack\":{\"id\":\"1\"}}");
        });

        assertThatThrownBy(() -> deployer.deploy(REQUEST, DeployListener.NONE))
                .isInstanceOf(UnsettledException.class)
                .hasMessageContaining("No Keystone v3 answers. The CREATE of stack s goes on without being watched");
    }

    @Test
    void theRequestCarriesEverything() {
        StackRequest request = REQUEST.withParameter("p", List.of(1, 2))
                .withEnvironmentFile("e.yaml", "parameters: {}")
                .withDisableRollback(false)
                .withTimeoutMinutes(7)
                .withTags(List.of("a", "b"));
        assertThat(HeatJson.body(request, true))
                .isEqualTo(
                        "{\"stack_name\":\"s\",\"template\":\"heat_template_version: 2018-08-31\","
                                + "\"parameters\":{\"p\":[1,2]},\"files\":{\"e.yaml\":\"parameters: {}\"},"
                                + "\"environment_files\":[\"e.yaml\"],\"disable_rollback\":false,\"timeout_mins\":7,\"tags\":\"a,b\"}");
    }

    @Test
    void aRedirectIsFollowedByNameAndIdOnly() {
        List<String> paths = new ArrayList<>();
        HeatApi heat = new HeatApi(request -> {
            paths.add(request.path());
            return paths.size() == 1
                    ? new RestResponse(302, Map.of("location", "http://evil/v1/p/stacks/s/1"), "")
                    : stack("CREATE_COMPLETE");
        });
        assertThat(heat.find("s").map(s -> s.id())).isEqualTo(Optional.of("1"));
        assertThat(paths).containsExactly("/stacks/s", "/stacks/s/1");
    }
}
