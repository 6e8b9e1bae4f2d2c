package dev.kiln.engine.cloud.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.LocalStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documentation says of the settings is so. */
class LocalCloudDocumentTest {

    private static String document = "";
    private static String example = "";

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("../docs/local-cloud.md"));
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(block.find()).isTrue();
        example = block.group(1);
    }

    @Test
    void theExampleHasWhatItSays() {
        LocalSettings settings = LocalSettingsReader.read("local.yaml", example);

        assertThat(settings.catalogue().objects())
                .extracting(object -> object.text("name"))
                .contains(
                        "web-image", "big", "tiny", "lab", "internet", "operators", "east", "fast", "shop", "Img_cli");
        assertThat(settings.quotas()).hasSize(4).containsEntry("cinder/gigabytes", 100);
        assertThat(settings.disturbances()).hasSize(4);
    }

    @Test
    void theExampleMakesTheThirdVolumeFail() {
        try (LocalStacks cloud = new LocalStacks(example)) {
            cloud.create("""
                    resources:
                      a: {type: OS::Cinder::Volume, properties: {size: 1}}
                      b: {type: OS::Cinder::Volume, properties: {size: 1}, depends_on: a}
                      c: {type: OS::Cinder::Volume, properties: {size: 1}, depends_on: b}
                    """);

            assertThat(cloud.reason())
                    .isEqualTo("Resource CREATE failed: ResourceInError: resources.c: Went to status ERROR due to"
                            + " \"no space left\"");
        }
    }

    @Test
    void everyQuotaAndEveryUsualEntryIsDocumented() {
        for (String name : QuotaNames.all()) {
            assertThat(document).contains("`" + name + "`");
        }
        assertThat(LocalSettings.DEFAULT.catalogue().objects())
                .filteredOn(object ->
                        object.kind().startsWith("glance/") || object.kind().equals("neutron/networks"))
                .extracting(CloudObject::body)
                .allSatisfy(body -> assertThat(document).contains("`" + body.get("name") + "`"));
    }
}
