package dev.kiln.cli.project;

import dev.kiln.migrate.project.MavenPom;
import dev.kiln.migrate.project.ProjectFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Maven project with one stack and one test.
 *
 * @param artifactId the project's name, which is the stack's too
 * @param packageName the package of its classes
 * @param className the stack's class
 */
public record NewProject(String artifactId, String packageName, String className) {

    private static final String STACK = """
            package %1$s;

            import dev.kiln.App;
            import dev.kiln.Parameter;
            import dev.kiln.Stack;
            import dev.kiln.resources.neutron.NeutronNet;
            import dev.kiln.resources.neutron.NeutronSubnet;

            /** A network with a subnet: a beginning, to be replaced. */
            public final class %2$s extends Stack {

                public %2$s(App app) {
                    super(app, "%3$s");
                    Parameter<String> cidr = stringParameter("cidr", p -> p
                            .description("The addresses of the subnet.")
                            .defaultValue("10.1.0.0/24"));

                    NeutronNet net = NeutronNet.create(this, "net", n -> n.name(stackName()));
                    NeutronSubnet.create(this, "subnet", s -> s.network(net).cidr(cidr));

                    output("net_id", "The network's id.", net.ref());
                }
            }
            """;

    private static final String TEST = """
            package %1$s;

            import static dev.kiln.testing.KilnAssertions.assertThat;
            import static dev.kiln.testing.KilnAssertions.getParam;
            import static dev.kiln.testing.KilnAssertions.getResource;
            import static dev.kiln.testing.KilnAssertions.with;

            import dev.kiln.hot.Template;
            import dev.kiln.resources.neutron.NeutronNet;
            import dev.kiln.resources.neutron.NeutronSubnet;
            import dev.kiln.testing.Synthesized;
            import org.junit.jupiter.api.Test;

            class %2$sTest {

                @Test
                void theSubnetIsInTheNetwork() {
                    Template template = Synthesized.template(%2$s::new);

                    assertThat(template)
                            .hasResourceCount(NeutronNet.TYPE, 1)
                            .hasResource(NeutronSubnet.TYPE, with("network", getResource("net")).and("cidr", getParam("cidr")))
                            .hasOnlyOutputs("net_id");
                }
            }
            """;

    private static final String README = """
            # %1$s

            A stack for OpenStack Heat, written in Java with Kiln: `%2$s`.

            It needs a JDK, 17 or later, Maven 3, and Kiln %4$s in Maven's local repository. From a checkout of Kiln, once:

            ```sh
            mvn install -DskipTests
            ```

            Then, here:

            ```sh
            mvn test                            # compile, and run the tests; `mvn -o test` works without a network
            kiln synth %2$s --stdout            # print the template
            kiln deploy %2$s --local            # try it out with the engine on this machine, without a cloud
            kiln diff %2$s --os-cloud mycloud   # what a deployment would change
            kiln deploy %2$s --os-cloud mycloud
            kiln destroy %2$s --os-cloud mycloud
            kiln watch %2$s                     # check it at every save
            ```

            `mycloud` is a cloud of your clouds.yaml; `kiln doctor --os-cloud mycloud` tells whether all is well with it.
            `%3$s` tests what the program synthesizes to.
            """;

    private static final String IGNORED = """
            /target/
            /kiln.out/
            /.kiln/
            """;

    /**
     * The project's files.
     *
     * @return their texts by their paths
     */
    public ProjectFiles files() {
        String folder = packageName.replace('.', '/') + "/" + className;
        String main = "src/main/java/" + folder + ".java";
        String test = "src/test/java/" + folder + "Test.java";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", MavenPom.of(packageName, artifactId, "kiln-testing"));
        files.put(main, STACK.formatted(packageName, className, artifactId));
        files.put(test, TEST.formatted(packageName, className));
        files.put(".gitignore", IGNORED);
        files.put("README.md", README.formatted(artifactId, main, test, MavenPom.KILN_VERSION));
        return new ProjectFiles(files);
    }
}
