package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import java.util.Map;

final class UnknownType extends Stack {
    UnknownType(App app) {
        super(app, "shop");
        RawResource.create(this, "server", "OS::Nova::Servr", Map.of("image", "debian"));
    }
}
