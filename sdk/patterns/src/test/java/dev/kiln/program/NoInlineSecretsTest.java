package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.patterns.policy.NoInlineSecrets;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoInlineSecretsTest {

    @Test
    void aPasswordInAProperty() {
        assertThat(findings("plain-text-secret", stack -> server(stack, s -> s.adminPass("hunter2"))))
                .isEqualTo("""
                        ERROR resources.server.properties.admin_pass
                          assertThat(findings("plain-text-secret", stack -> server(stack, s -> s.adminPass("hunter2"))))
                          The template holds the value of admin_pass in plain text
                          take it from a parameter with hidden: true, or let OS::Heat::RandomString make it
                        """);
    }

    @Test
    void theDefaultOfAHiddenParameter() {
        assertThat(findings("plain-text-secret", stack -> {
                    Parameter<String> pass =
                            stack.stringParameter("entry", p -> p.hidden().defaultValue("hunter2"));
                    server(stack, s -> s.adminPass(pass));
                }))
                .startsWith("ERROR parameters.entry.default\n");
    }

    @Test
    void aPrivateKeyWhereverItIs() {
        assertThat(findings(
                        "plain-text-secret",
                        stack -> server(
                                stack,
                                s -> s.userData("cat > key <<X\n-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\nX\n"))))
                .startsWith("ERROR resources.server.properties.user_data\n")
                .contains("The value holds a private key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export DB_PASSWORD=hunter2",
                "chpasswd:\n  password: hunter2\n",
                "{\"api_key\": \"0f3a9c\"}",
                "curl https://bob:hunter2@example.org/",
                "mysql --password='hunter2'"
            })
    void aScriptThatLooksLikeIt(String script) {
        assertThat(findings("secret-in-script", stack -> server(stack, s -> s.userData(script))))
                .startsWith("WARNING resources.server.properties.user_data\n  assertThat(findings(\"secret-in-script\"")
                .endsWith("put a placeholder there and fill it from a hidden parameter with Fn.replace\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export DB_PASSWORD=$password",
                "ssh_pwauth: false\nlock_passwd: true\n",
                "passwd: $6$rounds=4096$salt$hash",
                "password_file: /etc/secret",
                "curl https://example.org:8080/@here",
                "chpasswd: { expire: False }",
                "echo \"the token is: ${TOKEN}\""
            })
    void aScriptThatIsHarmless(String script) {
        assertThat(findings("secret-in-script", stack -> server(stack, s -> s.userData(script))))
                .isEmpty();
    }

    @Test
    void aTemplateOfAScriptIsSearchedToo() {
        assertThat(findings(
                        "secret-in-script",
                        stack -> server(
                                stack,
                                s -> s.userData(Fn.replace(
                                        "name=$n\ntoken=abcdef\n", Map.of("$n", Fn.join("", List.of("x"))))))))
                .contains("The text gives a value to token in plain text");
    }

    private static void server(Given stack, Consumer<NovaServer.Builder> more) {
        NovaServer.create(stack, "server", more);
    }

    private static String findings(String code, Consumer<Given> program) {
        return Given.findings(new NoInlineSecrets(), code, program);
    }
}
