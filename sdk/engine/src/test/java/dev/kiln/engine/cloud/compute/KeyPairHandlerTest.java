package dev.kiln.engine.cloud.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyPairHandlerTest {

    private static final String KEY = """
            resources:
              k: {type: OS::Nova::KeyPair, properties: {name: mine, save_private_key: true}}
            outputs:
              name: {value: {get_resource: k}}
              private: {value: {get_attr: [k, private_key]}}
              public: {value: {get_attr: [k, public_key]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aKeyIsMadeAndItsPrivatePartKeptOnRequest() {
        cloud.create(KEY);

        assertThat(cloud.output("name")).isEqualTo("mine");
        assertThat(cloud.output("private"))
                .asString()
                .startsWith("-----BEGIN RSA PRIVATE KEY-----\nMII")
                .endsWith("-----END RSA PRIVATE KEY-----\n");
        assertThat(cloud.output("public")).asString().startsWith("ssh-rsa AAAAB3NzaC1yc2E");
        assertThat(cloud.objects(ComputeKinds.KEY_PAIRS)).asString().doesNotContain("PRIVATE KEY");
    }

    @Test
    void withoutRequestThePrivatePartIsEmpty() {
        cloud.create(KEY.replace(", save_private_key: true", ""));

        assertThat(cloud.output("private")).isEqualTo("");
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        cloud.create(KEY.replace("mine", "KeyPairCli"));

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: Conflict: resources.k: Key pair 'KeyPairCli' already exists. (HTTP 409)"
                                + " (Request-ID: req-1)");
    }
}
