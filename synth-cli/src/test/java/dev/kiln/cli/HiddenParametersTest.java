package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the values of parameters come from that nobody may see. */
class HiddenParametersTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              size: {type: number, default: 1}
              db-password: {type: string, hidden: true}
              token: {type: string, hidden: true}
            """;

    @TempDir
    private Path folder;

    private final FakeCloud cloud = new FakeCloud();

    private Shell shell() throws IOException {
        return new Shell(folder).cloud(cloud).file("web.yaml", TEMPLATE).file("password.txt", "from a file");
    }

    private Map<String, Object> sent() {
        return cloud.deployed.get(cloud.deployed.size() - 1).parameters();
    }

    @Test
    void filesAndVariablesGiveValues() throws IOException {
        Transcript run = shell().env("KILN_PARAMETER_token", "from a variable")
                .env("KILN_PARAMETER_of_another_stack", "x")
                .kiln("deploy", "web.yaml", "--parameter-file", "db-password=password.txt");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(sent()).isEqualTo(Map.of("db-password", "from a file", "token", "from a variable"));
        assertThat(run.out()).doesNotContain("from a");
    }

    @Test
    void aVariableHasNoDashesAndLosesAgainstTheCommandLineAndWinsOverEnvironments() throws IOException {
        Shell shell = shell().env("KILN_PARAMETER_db_password", "variable")
                .env("KILN_PARAMETER_token", "variable")
                .env("KILN_PARAMETER_size", "3")
                .file("env.yaml", "parameters: {size: 2, token: environment}\n");

        assertThat(shell.kiln("deploy", "web.yaml", "-e", "env.yaml", "-P", "size=4")
                        .code())
                .isZero();
        assertThat(sent()).isEqualTo(Map.of("db-password", "variable", "token", "variable", "size", "4"));
        assertThat(cloud.deployed.get(0).files().values()).containsExactly("{\"parameters\": {}}");
    }

    @Test
    void onATerminalAMissingOneIsAskedForOnce() throws IOException {
        Transcript run = shell().env("KILN_TERMINAL", "in,out")
                .env("NO_COLOR", "1")
                .file("env.yaml", "parameter_defaults: {token: environment}\n")
                .types("typed secret\n")
                .kiln("deploy", "web.yaml", "-e", "env.yaml");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Value of db-password (hidden): ").doesNotContain("typed", "token");
        assertThat(sent()).isEqualTo(Map.of("db-password", "typed secret"));
    }

    @Test
    void withoutAnAnswerNothingIsSent() throws IOException {
        Transcript run = shell().env("KILN_TERMINAL", "in,out").types("\n").kiln("deploy", "web.yaml");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("web needs a value for db-password, token");
        assertThat(cloud.deployed).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedAllThatIsMissingIsNamedAtOnce() throws IOException {
        assertThat(shell().kiln("deploy", "web.yaml")).isEqualTo(new Transcript(3, "", """
                        kiln: web needs a value for db-password, token
                              db-password is hidden: give it with --parameter-file db-password=FILE or in the variable KILN_PARAMETER_db_password
                              token is hidden: give it with --parameter-file token=FILE or in the variable KILN_PARAMETER_token
                        """));
        assertThat(cloud.deployed).isEmpty();
    }

    @Test
    void onTheCommandLineOthersSeeIt() throws IOException {
        Transcript run =
                shell().kiln("deploy", "web.yaml", "-P", "token=seen", "-P", "db-password=seen", "-P", "size=2");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "kiln: db-password, token are hidden, but a command line can be read by others (ps) and is kept"
                                + " by shells; rather use --parameter-file db-password=FILE or the variable"
                                + " KILN_PARAMETER_db_password\n");
    }

    @Test
    void aProgramsHiddenParameterIsHiddenToo() throws IOException {
        Shell shell = shell().file("Vault.java", """
                import dev.kiln.*;

                public class Vault extends Stack {
                    public Vault(App app) {
                        super(app, "vault");
                        output("key", stringParameter("key", p -> p.hidden()));
                        output("size", stringParameter("size", p -> {}));
                        RawResource.create(this, "none", "OS::Heat::None", java.util.Map.of());
                    }
                }
                """);

        assertThat(shell.kiln("deploy", "Vault.java").err()).isEqualTo("""
                kiln: vault needs a value for key, size
                      give it with -P size=VALUE
                      key is hidden: give it with --parameter-file key=FILE or in the variable KILN_PARAMETER_key
                """);
        assertThat(shell.env("KILN_PARAMETER_key", "k")
                        .kiln("deploy", "Vault.java", "-P", "size=1")
                        .code())
                .isZero();
        assertThat(sent()).isEqualTo(Map.of("key", "k", "size", "1"));
    }
}
