package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy finds ends a command like any other error. */
class PolicyTest {

    private static final String FIREWALL = """
            package shop;

            import dev.kiln.*;
            import dev.kiln.patterns.policy.StarterPack;
            import dev.kiln.resources.neutron.NeutronSecurityGroup;

            public class Firewall extends Stack {
                public Firewall(App app) {
                    super(app, "firewall");
                    app.policy(StarterPack.policy());
                    NeutronSecurityGroup.create(this, "group", g -> g
                            .rules(r -> r.protocol("tcp").remoteIpPrefix("0.0.0.0/0")));
                }
            }
            """;

    private static final String FOUND = """
            1. shop/Firewall.java:12: error: resources.group.properties.rules[0].remote_ip_prefix: \
            The rule admits SSH from any address, 0.0.0.0/0 [world-open-ssh]
               name the network that may connect, or a security group
            1 error
            """;

    @TempDir
    private Path folder;

    @Test
    void nothingIsWritten() throws IOException {
        Transcript run = new Shell(folder).file("shop/Firewall.java", FIREWALL).kiln("synth", "shop/Firewall.java");

        assertThat(run).isEqualTo(new Transcript(3, "", FOUND));
        assertThat(folder.resolve("kiln.out")).doesNotExist();
    }

    @Test
    void nothingIsSent() throws IOException {
        FakeCloud cloud = new FakeCloud();

        Transcript run = new Shell(folder)
                .cloud(cloud)
                .file("shop/Firewall.java", FIREWALL)
                .kiln("deploy", "shop/Firewall.java");

        assertThat(run).isEqualTo(new Transcript(3, "", FOUND));
        assertThat(cloud.deployed).isEmpty();
    }
}
