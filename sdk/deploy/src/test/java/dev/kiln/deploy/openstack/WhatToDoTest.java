package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.Credentials;
import dev.kiln.deploy.cloud.Scope;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import java.net.NoRouteToHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A way in which a cloud fails its user -> a message that says what to do about it. */
class WhatToDoTest {
    private static final RestRequest READ = new RestRequest("orchestration", "GET", "/stacks", null);

    private static OpenStackSession session(CloudConfig cloud) {
        return new OpenStackSession(cloud, line -> {}, millis -> {});
    }

    private static CloudConfig as(MockCloud cloud, Credentials credentials) {
        return CloudConfig.of("the mock cloud", cloud.url() + "/v3", credentials, new Scope.Implied());
    }

    @Test
    void aWrongPassword() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.loginStatus = 401;
            assertThatThrownBy(() -> session(cloud.config()).call(READ))
                    .hasMessageContaining("refused the login of user u")
                    .hasMessageContaining("Check the credentials, the domains and the project in the mock cloud");
        }
    }

    @Test
    void aTokenThatHasExpired() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.loginStatus = 401;
            assertThatThrownBy(() -> session(as(cloud, new Credentials.Token("t0ken-of-yesterday")))
                            .call(READ))
                    .hasMessageContaining("refused the login of the given token")
                    .hasMessageContaining("openstack token issue")
                    .hasMessageNotContaining("t0ken-of-yesterday");
        }
    }

    @Test
    void anApplicationCredentialThatHasExpired() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.loginStatus = 401;
            Credentials credential = new Credentials.ApplicationCredential("id1", null, null, null, null, "s3cret");
            assertThatThrownBy(() -> session(as(cloud, credential)).call(READ))
                    .hasMessageContaining("application credential id1")
                    .hasMessageContaining("whether it has expired");
        }
    }

    @Test
    void aTokenThatKeystoneGivesAndHeatRefuses() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(exchange, 401, "{}"))) {
            DeployException refused =
                    catchThrowableOfType(DeployException.class, () -> new HeatApi(session(cloud.config())).show("s"));
            assertThat(refused.kind()).isEqualTo(Kind.AUTHENTICATION);
            assertThat(refused).hasMessageContaining("accepted by Keystone but not by Heat: check the project");
        }
    }

    @Test
    void aCloudWithoutHeat() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.services = "compute";
            assertThatThrownBy(() -> session(cloud.config()).call(READ))
                    .hasMessageContaining("Heat is not installed there: choose another cloud");
        }
    }

    @Test
    void aHeatInAnotherRegion() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            CloudConfig there = cloud.config();
            CloudConfig elsewhere = new CloudConfig(
                    there.source(),
                    there.authUrl(),
                    there.credentials(),
                    there.scope(),
                    "R2",
                    there.iface(),
                    null,
                    true,
                    there.connectTimeout(),
                    there.readTimeout(),
                    there.endpoints());
            assertThatThrownBy(() -> session(elsewhere).call(READ))
                    .hasMessageContaining("in region R2; it has public in region R1")
                    .hasMessageContaining("OS_REGION_NAME");
        }
    }

    @Test
    void aCertificateThatNobodyKnowsAndThatCacertMakesKnown(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.of(folder, "ip:127.0.0.1");
        try (MockCloud cloud =
                new MockCloud((exchange, number) -> MockCloud.reply(exchange, 200, "{}"), certificate.serverSide)) {
            Duration patience = Duration.ofSeconds(20);
            assertThatThrownBy(() -> session(cloud.config(null, patience)).call(READ))
                    .hasMessageContaining("TLS failed")
                    .hasMessageContaining("as cacert (OS_CACERT)");
            assertThat(session(cloud.config(certificate.pem, patience))
                            .call(READ)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCertificateOfAnotherHost(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.of(folder, "dns:other.example");
        try (MockCloud cloud = new MockCloud((exchange, number) -> {}, certificate.serverSide)) {
            assertThatThrownBy(() -> session(cloud.config(certificate.pem, Duration.ofSeconds(20)))
                            .call(READ))
                    .hasMessageContaining("TLS failed")
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void aCaFileWithoutCertificates(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "");
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            assertThatThrownBy(() -> session(cloud.config(file, Duration.ofSeconds(5))))
                    .hasMessageContaining("Cannot use the CA file " + file)
                    .hasMessageContaining("PEM");
        }
    }

    /** A name longer than any that can exist: nobody has to be asked about it. */
    @Test
    void aHostThatNobodyKnows() {
        String host = "a".repeat(70) + ".invalid";
        CloudConfig cloud = CloudConfig.of(
                "the mock cloud", "http://" + host + "/v3", new Credentials.Token("t0ken"), new Scope.Implied());
        assertThatThrownBy(() -> session(cloud).call(READ))
                .hasMessageContaining("the host name " + host + " is unknown")
                .hasMessageContaining("Check auth_url in the mock cloud");
    }

    @Test
    void aPortWhereNobodyListens() {
        MockCloud gone = new MockCloud((exchange, number) -> {});
        CloudConfig config = gone.config();
        gone.close();
        assertThatThrownBy(() -> session(config).call(READ))
                .hasMessageContaining("the connection was refused")
                .hasMessageContaining("Check auth_url in the mock cloud");
    }

    @Test
    void anAddressToWhichThereIsNoRoute() {
        CloudConfig cloud = CloudConfig.of(
                "the mock cloud", "http://192.0.2.1/v3", new Credentials.Token("t0ken"), new Scope.Implied());

        RestIoException told = Unreachable.explain(
                "identity", cloud.authUrl(), cloud, Optional.empty(), new NoRouteToHostException("No route to host"));

        assertThat(told).hasMessageContaining("there is no route to 192.0.2.1").hasMessageContaining("Check auth_url");
        assertThat(told.wasSent()).isFalse();
    }

    @Test
    void anAddressThatIsNotKeystone() {
        try (MockCloud cloud = new MockCloud((exchange, number) -> {})) {
            cloud.loginStatus = 404;
            assertThatThrownBy(() -> session(cloud.config()).call(READ))
                    .hasMessageContaining("No Keystone v3 answers")
                    .hasMessageContaining("Check auth_url");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | RequestLimitExceeded | You have reached the maximum stacks per tenant, 512. Please delete some stacks.| QUOTA "
                        + "| Delete what is no longer needed, or ask the cloud's operator for more.",
                "400 | RequestLimitExceeded | Request limit exceeded: Template size (600000 bytes) exceeds maximum allowed size (524288 "
                        + "bytes).| QUOTA | move parts of it into stacks of their own",
                "403 | RequestLimitExceeded | Request limit exceeded: Maximum resources per stack exceeded.| QUOTA | Divide it into "
                        + "several stacks.",
                "403 | Forbidden | You are not authorized to complete this action.| NOT_ALLOWED | heat_stack_owner",
                "400 | UserParameterMissing | The Parameter (NetID) was not provided.| REFUSED | -P NAME=VALUE",
                "400 | UnknownUserParameter | The Parameter (Nett) was not defined in template.| REFUSED | Declare it in the template",
                "404 | EntityNotFound | The Stack (s) could not be found.| NOT_FOUND | kiln stack list",
                "409 | ActionInProgress | Stack s already has an action (UPDATE) in progress.| IN_PROGRESS | Wait until it has ended",
                "500 | Internal | Something is broken.| SERVICE | try again later, or ask its operator"
            })
    void whatHeatRefuses(int status, String type, String said, Kind kind, String advice) {
        String body = "{\"error\":{\"type\":\"" + type + "\",\"message\":\"" + said + "\"}}";
        try (MockCloud cloud = new MockCloud((exchange, number) -> MockCloud.reply(exchange, status, body))) {
            DeployException refused = catchThrowableOfType(
                    DeployException.class,
                    () -> new HeatApi(session(cloud.config()))
                            .create(StackRequest.of("s", "heat_template_version: 2018-08-31")));
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused).hasMessageContaining(said).hasMessageContaining(advice);
        }
    }
}
