package dev.kiln.examples.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.read.HotReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A template -> the facts about its architecture. */
class ArchitectureTest {

    @Test
    void namesAndTextsAreNoFactsAndOldPropertiesAreTheirSuccessors() {
        assertThat(facts("""
                heat_template_version: 2016-10-14
                parameters:
                  where: {type: string}
                conditions:
                  far: {equals: [{get_param: where}, mars]}
                resources:
                  mesh:
                    type: OS::Neutron::Net
                    condition: {not: far}
                  plug:
                    type: OS::Neutron::Port
                    depends_on: mesh
                    properties:
                      network_id: {if: [far, {get_param: where}, {get_resource: mesh}]}
                outputs:
                  state: {value: {get_attr: [plug, status]}}
                """))
                .containsExactly(
                        "OS::Neutron::Net if not(condition)",
                        "OS::Neutron::Port after OS::Neutron::Net",
                        "OS::Neutron::Port.network",
                        "OS::Neutron::Port.network -> OS::Neutron::Net",
                        "OS::Neutron::Port.network -> condition",
                        "OS::Neutron::Port.network -> string parameter",
                        "condition equals(string parameter, literal)",
                        "output -> OS::Neutron::Port.status",
                        "resource OS::Neutron::Net",
                        "resource OS::Neutron::Port");
    }

    @Test
    void membersOfGroupsAndNestedTemplatesAreToldByWhatIsInThem() {
        assertThat(facts("""
                heat_template_version: 2016-10-14
                resources:
                  row:
                    type: OS::Heat::ResourceGroup
                    properties:
                      resource_def:
                        type: inner.yaml
                        properties: {size: 3}
                """))
                .containsExactly(
                        "OS::Heat::ResourceGroup.resource_def of [OS::Cinder::Volume]",
                        "OS::Heat::ResourceGroup.resource_def of [OS::Cinder::Volume].(number parameter)",
                        "[OS::Cinder::Volume]: OS::Cinder::Volume.size",
                        "[OS::Cinder::Volume]: OS::Cinder::Volume.size -> number parameter",
                        "[OS::Cinder::Volume]: resource OS::Cinder::Volume",
                        "resource OS::Heat::ResourceGroup");
    }

    private static List<String> facts(String template) {
        return Architecture.of(HotReader.read(template), type -> Optional.of(HotReader.read("""
                heat_template_version: 2016-10-14
                parameters:
                  size: {type: number}
                resources:
                  it:
                    type: OS::Cinder::Volume
                    properties:
                      size: {get_param: size}
                """)));
    }
}
