package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import java.util.Map;

final class MisspelledRawProperty extends Stack {
    MisspelledRawProperty(App app) {
        super(app, "shop");
        RawResource.create(this, "server", "OS::Nova::Server", Map.of(
                "image", "debian",
                "flavour", "m1.small"));
    }
}
