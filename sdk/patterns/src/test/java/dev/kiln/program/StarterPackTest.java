package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.patterns.policy.NothingDeprecated;
import dev.kiln.patterns.policy.StarterPack;
import dev.kiln.policy.Policy;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.nova.NovaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("deprecation") // that is what it is about
class StarterPackTest {

    @Test
    void somethingDeprecatedIsAnError() {
        assertThat(Given.findings(
                        new NothingDeprecated(),
                        "deprecated-attribute",
                        stack -> stack.output(
                                "ip",
                                NovaServer.create(
                                                stack,
                                                "server",
                                                s -> s.flavor("m1.small").image("debian"))
                                        .attributes()
                                        .firstAddress())))
                .startsWith("ERROR outputs.ip.value\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "world-open-ssh",
                "volume-not-encrypted",
                "server-without-security-group",
                "plain-text-secret",
                "hidden-property"
            })
    void hasAllRules(String code) {
        assertThat(Given.findings(StarterPack.policy(), code, stack -> {
                    NeutronSecurityGroup.create(stack, "group", g -> g.rules(r -> r.protocol("tcp")));
                    CinderVolume.create(stack, "data", v -> v.size(1).imageRef("debian"));
                    NovaServer.create(stack, "server", s -> s.flavor("m1.small").adminPass("hunter2"));
                }))
                .startsWith("ERROR ");
    }

    @Test
    void everyRuleOfThePackIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/policies.md"));

        assertThat(List.of(
                        "NoWorldOpenSsh",
                        "EncryptedVolumes",
                        "SecurityGroupsOnServers",
                        "NoInlineSecrets",
                        "NothingDeprecated"))
                .allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    }

    @Test
    void anExemptionHoldsForGradedFindingsToo() {
        Policy policy = StarterPack.policy();

        assertThat(policy.except().name()).isEqualTo(StarterPack.class.getName());
    }
}
