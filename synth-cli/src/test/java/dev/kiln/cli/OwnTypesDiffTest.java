package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.schema.harvest.ResourceTypeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack with a type that only its Heat knows -> the difference is told by what that Heat says of the type. */
class OwnTypesDiffTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            resources:
              alias: {type: Acme::DNS::Alias, properties: {name: %s, ttl: %d}}
            """;

    private final FakeCloud cloud = new FakeCloud();

    @TempDir
    private Path folder;

    @BeforeEach
    void deployed() {
        cloud.harvest = new TypeHarvest(
                new TreeMap<>(Map.of("Acme::DNS::Alias", ResourceTypeReader.read("Acme::DNS::Alias", """
                                {"properties": {
                                  "name": {"type": "string", "required": true},
                                  "ttl": {"type": "integer", "update_allowed": true}}}"""))),
                new TreeMap<>(),
                List.of());
        cloud.standing = new DeployedStack(
                FakeCloud.info("web", "CREATE_COMPLETE"),
                TEMPLATE.formatted("one", 60),
                Map.of(),
                Map.of(),
                List.of(new StackResource(
                        "alias",
                        "Acme::DNS::Alias",
                        "id-7",
                        StackStatus.parse("CREATE_COMPLETE"),
                        "",
                        "2026-01-02T03:04:05Z",
                        List.of(),
                        "web",
                        "id-1",
                        null,
                        null,
                        null)));
    }

    private Transcript diff(String template) throws IOException {
        return new Shell(folder).file("web.yaml", template).cloud(cloud).kiln("diff", "web.yaml", "--os-cloud", "any");
    }

    @Test
    void whatItsHeatCanChangeIsChangedInPlace() throws IOException {
        assertThat(diff(TEMPLATE.formatted("one", 90)).out())
                .contains("~ alias (Acme::DNS::Alias) in place", "ttl: 60 -> 90 (in place)");
    }

    @Test
    void whatItsHeatCannotChangeIsReplaced() throws IOException {
        assertThat(diff(TEMPLATE.formatted("two", 60)).out()).contains("alias (Acme::DNS::Alias) is replaced");
    }

    @Test
    void aTypeThatItsHeatDoesNotKnowIsNamed() throws IOException {
        Transcript run = diff(TEMPLATE.formatted("one", 60).replace("Acme::DNS::Alias", "Acme::DNS::Zone"));

        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("The Resource Type (Acme::DNS::Zone) could not be found.");
    }
}
