package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

final class TemplateFileThatIsNone extends Stack {
    TemplateFileThatIsNone(App app) throws IOException {
        super(app, "shop");
        Files.writeString(Path.of("target/tier.yaml"), "resources: {}\n");
        RawResource.create(this, "tier", "target/tier.yaml", Map.of());
        environment(e -> e.template("Acme::Tier", "target/tier.txt"));
    }
}
