package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.patterns.aspect.Defaults;
import dev.kiln.patterns.aspect.Labels;
import dev.kiln.patterns.aspect.Names;
import dev.kiln.patterns.aspect.Tags;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.heat.HeatRandomString;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.nova.NovaServer;
import dev.kiln.synth.Assembly;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program and an aspect -> the template. */
class AspectsTest {

    @Test
    void tagsStandBesideThoseOfTheProgram() {
        assertThat(Given.yaml(app -> app.aspect(Tags.of("shop", "web")), stack -> {
                    NovaServer.create(
                            stack,
                            "server",
                            s -> s.image("debian").flavor("m1.small").tags("web", "own"));
                    NeutronNet.create(stack, "net", n -> {});
                    HeatRandomString.create(stack, "text", t -> {});
                }))
                .isEqualTo("""
                        heat_template_version: 2018-08-31

                        resources:
                          server:
                            type: OS::Nova::Server
                            properties:
                              image: debian
                              flavor: m1.small
                              tags:
                                - web
                                - own
                                - shop
                          net:
                            type: OS::Neutron::Net
                            properties:
                              tags:
                                - shop
                                - web
                          text:
                            type: OS::Heat::RandomString
                        """);
    }

    @Test
    void labelsDoNotReplaceThoseOfTheProgram() {
        assertThat(Given.yaml(app -> app.aspect(Labels.of(Map.of("team", "shop"))), stack -> {
                    NovaServer.create(
                            stack,
                            "server",
                            s -> s.image("debian").flavor("m1.small").metadata(Map.of("team", "own")));
                    CinderVolume.create(stack, "data", v -> v.size(1));
                }))
                .contains("metadata:\n        team: own\n")
                .contains("metadata:\n        team: shop\n");
    }

    @Test
    void namesAreGivenWhereTheProgramGivesNone() {
        assertThat(Given.yaml(app -> app.aspect(Names.by(resource -> "shop-" + resource.name())), stack -> {
                    NovaServer.create(stack, "server", s -> s.image("debian").flavor("m1.small"));
                    NeutronNet.create(stack, "net", n -> n.name("own"));
                }))
                .contains("flavor: m1.small\n      name: shop-server\n")
                .contains("name: own\n");
    }

    @Test
    void defaultsFillWhatTheProgramLeavesOut() {
        assertThat(Given.yaml(
                        app -> app.aspect(Defaults.of(NovaServer.TYPE, "config_drive", true)
                                .and(CinderVolume.TYPE, "volume_type", "luks")),
                        stack -> {
                            NovaServer.create(
                                    stack,
                                    "server",
                                    s -> s.image("debian").flavor("m1.small").configDrive(false));
                            CinderVolume.create(stack, "data", v -> v.size(1));
                        }))
                .contains("config_drive: false\n")
                .contains("volume_type: luks\n");
    }

    @Test
    void whatAnAspectSetsHasTheLineOfTheAspect() {
        App app = new App();
        app.aspect(Tags.of("shop"));
        NeutronNet.create(new Given(app), "net", n -> {});

        assertThat(Assembly.of(app)
                        .stacks()
                        .get(0)
                        .sources()
                        .at(TemplatePath.of("resources", "net", "properties", "tags")))
                .hasValueSatisfying(at -> assertThat(at.file()).endsWith("AspectsTest.java"));
    }
}
