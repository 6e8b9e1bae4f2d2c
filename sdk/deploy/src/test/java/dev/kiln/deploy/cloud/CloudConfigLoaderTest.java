package dev.kiln.deploy.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudConfigLoaderTest {
    private static final String DEMO = """
            clouds:
              demo:
                auth: {auth_url: "http://k:5000/", username: u, password: 0123, project_name: p, user_domain_name: D, project_domain_name: E}
                region_name: R1
            """;

    @TempDir
    Path directory;

    private CloudConfig load(String name, Map<String, String> env) {
        return new CloudConfigLoader(env, directory.resolve("work"), directory.resolve("home")).load(name);
    }

    private void file(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void readsACloudAndKeepsThePasswordAsItLooks() throws IOException {
        file("work/clouds.yaml", DEMO);
        CloudConfig cloud = load("demo", Map.of());
        assertThat(cloud.authUrl()).isEqualTo("http://k:5000/v3");
        assertThat(cloud.credentials()).isEqualTo(new Credentials.Password(null, "u", new Domain(null, "D"), "0123"));
        assertThat(cloud.scope()).isEqualTo(new Scope.Project(null, "p", new Domain(null, "E")));
        assertThat(cloud.region()).isEqualTo("R1");
        assertThat(cloud.credentials().toString()).doesNotContain("0123");
    }

    @Test
    void anchorsAndMergeKeysMeanWhatTheyMeanInYaml() throws IOException {
        file("work/clouds.yaml", """
                base: &base {region_name: R0, auth: &auth {auth_url: http://k/v3, project_name: p}}
                clouds:
                  demo:
                    <<: *base
                    region_name: R1
                    auth: {<<: *auth, username: u, password: 0123, user_domain_id: d, project_domain_id: d}
                  other: {<<: [{region_name: R2}, *base]}
                """);
        CloudConfig cloud = load("demo", Map.of());
        assertThat(cloud.region()).isEqualTo("R1");
        assertThat(cloud.authUrl()).isEqualTo("http://k/v3");
        assertThat(cloud.credentials().secret()).isEqualTo("0123");
    }

    @Test
    void whatContainsItselfIsNoConfiguration() throws IOException {
        file("work/clouds.yaml", "clouds: &all\n  demo: {auth: *all}\n");
        assertThatThrownBy(() -> load("demo", Map.of()))
                .isInstanceOf(DeployException.class)
                .hasMessageEndingWith(
                        "clouds.yaml line 2 cannot be used: an alias (*) that names nothing, or what it stands in. Correct it.");
    }

    @Test
    void theWorkingDirectoryGoesBeforeHomeAndTheVariableBeforeBoth() throws IOException {
        file("work/clouds.yaml", DEMO);
        file("home/.config/openstack/clouds.yaml", DEMO.replace("R1", "R2"));
        file("own.yaml", DEMO.replace("R1", "R3"));
        assertThat(load("demo", Map.of()).region()).isEqualTo("R1");
        Map<String, String> env =
                Map.of("OS_CLIENT_CONFIG_FILE", directory.resolve("own.yaml").toString());
        assertThat(load("demo", env).region()).isEqualTo("R3");
        Files.delete(directory.resolve("work/clouds.yaml"));
        assertThat(load("demo", Map.of()).region()).isEqualTo("R2");
    }

    @Test
    void secureYamlLiesOverAndTheProfileUnder() throws IOException {
        file("work/clouds.yaml", "clouds: {c: {profile: v, auth: {username: u, project_id: p}}}");
        file("work/secure.yaml", "clouds: {c: {auth: {password: s}}}");
        file("work/clouds-public.yaml", "public-clouds: {v: {auth: {auth_url: http://v/v3}, region_name: V}}");
        CloudConfig cloud = load("c", Map.of());
        assertThat(cloud.authUrl()).isEqualTo("http://v/v3");
        assertThat(cloud.credentials().secret()).isEqualTo("s");
        assertThat(cloud.region()).isEqualTo("V");
    }

    @Test
    void variablesAloneMakeACloud() {
        CloudConfig cloud = load(
                null,
                Map.of(
                        "OS_AUTH_URL", "https://k/v3",
                        "OS_AUTH_TYPE", "v3applicationcredential",
                        "OS_APPLICATION_CREDENTIAL_ID", "id",
                        "OS_APPLICATION_CREDENTIAL_SECRET", "s",
                        "OS_INTERFACE", "internalURL",
                        "OS_CACERT", "/ca.pem",
                        "OS_INSECURE", "true"));
        assertThat(cloud.credentials())
                .isEqualTo(new Credentials.ApplicationCredential("id", null, null, null, null, "s"));
        assertThat(cloud.scope()).isEqualTo(new Scope.Implied());
        assertThat(cloud.iface()).isEqualTo("internal");
        assertThat(cloud.caFile()).isEqualTo(Path.of("/ca.pem"));
        assertThat(cloud.verify()).isFalse();
    }

    @Test
    void osCloudChoosesAndOtherVariablesFillIn() throws IOException {
        file(
                "work/clouds.yaml",
                "clouds: {a: {auth: {auth_url: http://a, username: u, project_id: p}, api_timeout: 7}, b: {}}");
        CloudConfig cloud = load(null, Map.of("OS_CLOUD", "a", "OS_PASSWORD", "w", "OS_REGION_NAME", "R"));
        assertThat(cloud.credentials().secret()).isEqualTo("w");
        assertThat(cloud.region()).isEqualTo("R");
        assertThat(cloud.readTimeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void anUnknownCloudListsThoseThereAre() throws IOException {
        file("work/clouds.yaml", "clouds: {a: {}, b: {}}");
        assertThatThrownBy(() -> load("c", Map.of()))
                .isInstanceOf(DeployException.class)
                .hasMessageContaining("\"c\" is not in")
                .hasMessageContaining("a, b")
                .hasMessageContaining("Looked for");
        assertThatThrownBy(() -> load(null, Map.of()))
                .hasMessageContaining("a, b")
                .hasMessageContaining("OS_CLOUD");
    }

    @Test
    void missingFieldsAreNamed() throws IOException {
        file(
                "work/clouds.yaml",
                "clouds: {a: {auth: {auth_url: http://a, username: u, password: p}}, b: {auth: {auth_url: x}}}");
        assertThatThrownBy(() -> load("a", Map.of())).hasMessageContaining("project_name");
        assertThatThrownBy(() -> load("b", Map.of())).hasMessageContaining("`username`");
        assertThatThrownBy(() -> load(null, Map.of("OS_AUTH_URL", "http://k", "OS_USERNAME", "u")))
                .hasMessageContaining("OS_PASSWORD");
    }

    @Test
    void brokenYamlIsSaidWithItsLineButNotItsText() throws IOException {
        file("work/clouds.yaml", "clouds:\n  a: {password: s3cret]\n");
        assertThatThrownBy(() -> load("a", Map.of()))
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("s3cret");
    }
}
