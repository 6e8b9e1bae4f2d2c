package dev.kiln.deploy.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link Software} does. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class SoftwareContract {

    private final String name = "inspect-" + UUID.randomUUID().toString().substring(0, 8);
    private final String server = UUID.randomUUID().toString();

    /** What is tested. */
    protected abstract Software software();

    @AfterEach
    void leaveNothingBehind() {
        software().deployments(server).forEach(left -> software().deleteDeployment(left.id()));
        software().configs().stream()
                .filter(left -> left.name().equals(name))
                .forEach(left -> software().deleteConfig(left.id()));
    }

    private SoftwareConfig create() {
        return software()
                .createConfig(new SoftwareConfigRequest(
                        name,
                        "script",
                        "echo $who",
                        List.of(Map.of("name", "who", "type", "String", "default", "you")),
                        List.of(Map.of("name", "answer", "type", "String")),
                        Map.of("shell", "dash")));
    }

    @Test
    void aConfigIsMadeListedShownAndDeleted() {
        SoftwareConfig made = create();

        assertThat(software().configs())
                .filteredOn(config -> config.id().equals(made.id()))
                .extracting(SoftwareConfig::name)
                .containsExactly(name);
        SoftwareConfig shown = software().config(made.id());
        assertThat(shown.group()).isEqualTo("script");
        assertThat(shown.config()).isEqualTo("echo $who");
        assertThat(shown.inputs())
                .singleElement()
                .satisfies(
                        input -> assertThat(input).containsEntry("name", "who").containsEntry("default", "you"));
        assertThat(shown.outputs())
                .singleElement()
                .satisfies(output -> assertThat(output).containsEntry("name", "answer"));
        assertThat(shown.options()).isEqualTo(Map.of("shell", "dash"));

        software().deleteConfig(made.id());
        isNotFound(() -> software().config(made.id()));
    }

    @Test
    void aDeploymentIsMadeListedShownAndDeleted() {
        SoftwareConfig config = create();
        SoftwareDeployment made = software()
                .createDeployment(new SoftwareDeploymentRequest(
                        config.id(), server, "CREATE", "COMPLETE", "not waited for", Map.of()));

        assertThat(software().deployments(server))
                .extracting(SoftwareDeployment::id)
                .containsExactly(made.id());
        assertThat(software().deployments(null))
                .extracting(SoftwareDeployment::id)
                .contains(made.id());
        SoftwareDeployment shown = software().deployment(made.id());
        assertThat(shown.config()).isEqualTo(config.id());
        assertThat(shown.server()).isEqualTo(server);
        assertThat(shown.action()).isEqualTo("CREATE");
        assertThat(shown.status()).isEqualTo("COMPLETE");
        assertThat(shown.reason()).isEqualTo("not waited for");
        assertThat(shown.run()).isEmpty();
        assertThat(software().metadata(server))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("config", "echo $who").containsEntry("group", "script"));

        software().deleteDeployment(made.id());
        isNotFound(() -> software().deployment(made.id()));
        assertThat(software().metadata(server)).isEmpty();
    }

    @Test
    void aConfigInUseIsNotDeleted() {
        SoftwareConfig config = create();
        software().createDeployment(SoftwareDeploymentRequest.of(config.id(), server));

        assertThatThrownBy(() -> software().deleteConfig(config.id())).isInstanceOf(DeployException.class);
        assertThat(software().config(config.id()).name()).isEqualTo(name);
    }

    @Test
    void whatIsNotThereIsSaid() {
        String absent = UUID.randomUUID().toString();

        isNotFound(() -> software().config(absent));
        isNotFound(() -> software().deleteConfig(absent));
        isNotFound(() -> software().deployment(absent));
        isNotFound(() -> software().deleteDeployment(absent));
        // Heat 19 answers with a fault of its own instead of a refusal.
        assertThatThrownBy(() -> software().createDeployment(SoftwareDeploymentRequest.of(absent, server)))
                .isInstanceOf(DeployException.class);
        assertThat(software().deployments(absent)).isEmpty();
        assertThat(software().metadata(absent)).isEmpty();
    }

    private static void isNotFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DeployException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND));
    }
}
