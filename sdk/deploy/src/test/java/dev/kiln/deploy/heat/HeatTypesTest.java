package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.rest.RestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeatTypesTest {

    private final List<String> asked = new ArrayList<>();

    private TypeHarvest harvest(Map<String, RestResponse> answers) {
        return new HeatTypes(request -> {
                    asked.add(request.path());
                    return answers.getOrDefault(request.path(), new RestResponse(404, Map.of(), "{}"));
                })
                .harvest(name -> !name.startsWith("OS::"));
    }

    private static RestResponse ok(String body) {
        return new RestResponse(200, Map.of(), body);
    }

    @Test
    void everyTypeIsAskedForAndARefusedOneLosesNoOther() {
        TypeHarvest harvest = harvest(Map.of(
                "/resource_types",
                ok("{\"resource_types\": [\"OS::Nova::Server\", \"Acme::Zone\", \"Acme::Secret\", \"Acme::Odd /?\"]}"),
                "/resource_types/Acme%3A%3AZone?with_description=True",
                ok(
                        "{\"resource_type\": \"Acme::Zone\", \"properties\": {\"domain\": {\"type\": \"string\"}}, \"attributes\": {}}"),
                "/resource_types/Acme%3A%3ASecret?with_description=True",
                new RestResponse(403, Map.of(), "{\"error\": {\"message\": \"You are not authorized.\"}}"),
                "/resource_types/Acme%3A%3AOdd%20%2F%3F?with_description=True",
                ok("<html>"),
                "/template_versions",
                ok("""
                        {"template_versions": [
                          {"version": "heat_template_version.2018-08-31", "type": "hot"},
                          {"version": "AWSTemplateFormatVersion.2010-09-09", "type": "cfn"},
                          {"version": "heat_template_version.2013-05-23", "type": "hot"}]}""")));

        assertThat(harvest.types()).containsOnlyKeys("Acme::Zone");
        assertThat(harvest.types().get("Acme::Zone").properties()).containsOnlyKeys("domain");
        assertThat(harvest.missing().get("Acme::Secret"))
                .isEqualTo("Heat refuses to show it (HTTP 403): You are not authorized.");
        assertThat(harvest.missing().get("Acme::Odd /?")).contains("not understood", "is no JSON");
        assertThat(harvest.templateVersions()).containsExactly("2013-05-23", "2018-08-31");
        assertThat(asked).noneMatch(path -> path.contains("Nova"));
    }

    @Test
    void aRefusalToListIsAFailure() {
        assertThatThrownBy(() -> harvest(Map.of("/resource_types", new RestResponse(403, Map.of(), "{}"))))
                .isInstanceOf(DeployException.class)
                .hasMessageContaining("Heat refused to list its resource types");
    }
}
