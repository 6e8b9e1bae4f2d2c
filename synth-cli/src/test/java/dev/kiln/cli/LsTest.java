package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LsTest {

    private static final String SHOP = """
            import dev.kiln.*;
            import java.util.Map;

            public class Shop {
                public static void main(String[] args) {
                    App app = new App();
                    Stack web = new Stack(app, "web") {};
                    Stack data = new Stack(app, "data") {};
                    Stack tier = new Stack(web, "tier") {};
                    RawResource.create(tier, "none", "OS::Heat::None", Map.of());
                    Parameter<String> size = data.stringParameter("size", p -> p.defaultValue("small"));
                    web.output("used", size);
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void stacksStandInTheOrderOfTheirDeploymentWithWhatTheyNeed() throws IOException {
        Shell shell = new Shell(folder).file("Shop.java", SHOP);

        TranscriptFile.of("ls").holds(folder, shell.kiln("ls", "Shop.java"), "ls", "Shop.java");
        TranscriptFile.of("ls-json")
                .holds(folder, shell.kiln("ls", "Shop.java", "--json"), "ls", "Shop.java", "--json");
    }

    @Test
    void aTemplateIsOneStack() throws IOException {
        Shell shell = new Shell(folder).file("web.yaml", "heat_template_version: 2018-08-31\n");

        assertThat(shell.kiln("ls", "web.yaml").out()).isEqualTo("ORDER  NAME  NEEDS  NESTED\n1      web\n");
    }
}
