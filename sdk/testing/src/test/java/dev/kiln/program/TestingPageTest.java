package dev.kiln.program;

import static dev.kiln.testing.KilnAssertions.assertThat;
import static dev.kiln.testing.KilnAssertions.assertThatFindingsOf;
import static dev.kiln.testing.KilnAssertions.getAttr;
import static dev.kiln.testing.KilnAssertions.getParam;
import static dev.kiln.testing.KilnAssertions.getResource;
import static dev.kiln.testing.KilnAssertions.with;
import static dev.kiln.testing.KilnAssertions.without;
import static dev.kiln.testing.Match.any;
import static dev.kiln.testing.Match.containing;
import static dev.kiln.testing.Match.containingText;
import static dev.kiln.testing.Match.like;
import static dev.kiln.testing.Match.not;
import static dev.kiln.testing.Match.serialized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.patterns.policy.StarterPack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.heat.HeatRandomString;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronRouter;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.nova.NovaServer;
import dev.kiln.synth.StackArtifact;
import dev.kiln.testing.Capture;
import dev.kiln.testing.Synthesized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of sdk/docs/testing.md, each of which must stand there as it stands here. */
class TestingPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern PARAGRAPH = Pattern.compile("\n\n");

    Template template = Synthesized.template(ShopStack::new); // the template of the program's one stack
    StackArtifact stack = Synthesized.stack(ShopStack::new); // with its nested templates, text, sources and warnings

    @Test
    void resources() {
        assertThat(template)
                .hasResource(NovaServer.TYPE, with("image", "debian").and("networks[0].port", getResource("port")))
                .hasResource(NovaServer.TYPE, without("key_name"))
                .hasResourceNamed(
                        "spare",
                        CinderVolume.TYPE,
                        with("size", 10).dependingOn("web").onlyIf("big").andKey("deletion_policy", "Retain"))
                .hasResourceCount(NovaServer.TYPE, 1)
                .hasResourceCount(CinderVolume.TYPE, with("size", 10), 1)
                .hasResourceCount(5)
                .hasNoResource(NeutronRouter.TYPE)
                .hasNoResource(CinderVolume.TYPE, with("size", 100))
                .everyResource(NeutronPort.TYPE, with("security_groups", any()));
    }

    @Test
    void valuesThatAreLikeSomething() {
        assertThat(template)
                .hasResource(
                        NeutronSecurityGroup.TYPE,
                        with("rules", containing(like(Map.of("protocol", "tcp", "port_range_min", 443)))))
                .hasResource(
                        NovaServer.TYPE, with("user_data", serialized(like(Map.of("packages", containing("nginx"))))))
                .hasResource(
                        NovaServer.TYPE,
                        with("user_data", containingText("certbot")).and("metadata.role", not("database")))
                .hasResource(NovaServer.TYPE, with("flavor.if[0]", "big"));
    }

    @Test
    void captures() {
        Capture rules = new Capture();
        assertThat(template).hasResource(NeutronSecurityGroup.TYPE, with("rules", rules));
        assertThat(((ListNode) rules.value()).items()).hasSize(2);

        Capture script = new Capture(containingText("cloud-config"));
        assertThat(template).hasResource(NovaServer.TYPE, with("user_data", script));
        assertThat(script.text().lines()).startsWith("#cloud-config");
    }

    @Test
    void parametersConditionsOutputs() {
        assertThat(template)
                .hasVersion(HotVersion.V2018_08_31)
                .hasOnlyParameters("size", "password")
                .hasParameter("size", with("type", "string").and("default", "small"))
                .hasParameter("password", with("hidden", true).without("default"))
                .hasCondition("big", Map.of("equals", List.of(getParam("size"), "big")))
                .hasOnlyOutputs("name")
                .hasOutput("name", with("value", getAttr("web", "name")).and("description", any()));
    }

    @Test
    void nestedStacksAndWarnings() {
        assertThat(stack)
                .hasResourceNamed("tier", "shop.tier.yaml")
                .hasNestedTemplateCount(1)
                .hasNoWarnings();
        assertThat(stack)
                .nested("tier")
                .hasResource(HeatRandomString.TYPE, with("length", 8))
                .hasParameter("web_name");
    }

    @Test
    void environments() {
        Environment environment = EnvironmentReader.read("""
                parameters:
                  size: big
                resource_registry:
                  Acme::Dns: dns.yaml
                """, "production.yaml");
        assertThat(environment)
                .hasParameter("size", "big")
                .hasNoParameter("password")
                .mapsType("Acme::Dns", "dns.yaml");
    }

    @Test
    void errorsAndPolicies() {
        assertThatFindingsOf(ShopStack::new).hasNoErrors();
        assertThatFindingsOf(app -> {
                    app.policy(StarterPack.policy("luks"));
                    new ShopStack(app);
                })
                .hasError("volume-not-encrypted", "resources.spare");
    }

    @Test
    void snapshots() {
        assertThat(stack).matchesSnapshots(Path.of("src/test/snapshots")); // a file for each template
        assertThat(template).matchesSnapshot(Path.of("src/test/snapshots/shop.yaml"));
    }

    @Test
    void theMessageOfThePageIsWhatIsSaid() throws IOException {
        assertThatThrownBy(() -> assertThat(template)
                        .hasResource(CinderVolume.TYPE, with("size", 20).and("volume_type", any())))
                .isInstanceOf(AssertionError.class)
                .satisfies(thrown -> assertThat(page()).contains("```\n" + thrown.getMessage() + "\n```"));
    }

    @Test
    void theExamplesOfThePageAreThose() throws IOException {
        Path folder = Path.of("src/test/java/dev/kiln/program");
        String run = squeezed(Files.readString(folder.resolve("TestingPageTest.java"))
                + Files.readString(folder.resolve("ShopStack.java"))
                + Files.readString(folder.resolve("TierStack.java")));

        List<String> parts = EXAMPLE.matcher(page())
                .results()
                .flatMap(example -> PARAGRAPH.splitAsStream(example.group(1)))
                .toList();
        assertThat(parts)
                .hasSizeGreaterThan(10)
                .allSatisfy(part -> assertThat(run).contains(squeezed(part)));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/testing.md"));
    }

    /** Without white space, in which the formatter and the page differ. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
