package dev.kiln.deploy.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.embedded.EmbeddedDeployer;
import dev.kiln.schema.SchemaCatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret on its way through several resources -> each change that could show it is marked. */
class SecretFlowTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              password: { type: string, hidden: true }
              plain: { type: string, default: seen }
            resources:
              c: { type: OS::Heat::Value, properties: { value: { get_attr: [b, value] } } }
              b: { type: OS::Heat::Value, properties: { value: { get_attr: [a, value] } } }
              a: { type: OS::Heat::Value, properties: { value: { get_param: password } } }
              other: { type: OS::Heat::Value, properties: { value: { get_param: plain } } }
            """;

    @Test
    void aSecretIsFollowedThroughEveryResource(@TempDir Path folder) {
        EmbeddedDeployer local = EmbeddedDeployer.at(folder);
        local.deploy(StackRequest.of("web", TEMPLATE).withParameter("password", "first-secret"), DeployListener.NONE);
        StackRequest next = StackRequest.of("web", TEMPLATE)
                .withParameter("password", "second-secret")
                .withParameter("plain", "changed");

        StackForecast forecast = new Forecaster(SchemaCatalog.bundled())
                .forecast(local.deployed("web").orElseThrow(), next);

        List<String> shown = forecast.resources().stream()
                .flatMap(resource -> resource.changes().stream()
                        .filter(change -> !change.secret())
                        .map(change -> resource.name()))
                .toList();
        assertThat(shown).containsExactly("other");
    }
}
