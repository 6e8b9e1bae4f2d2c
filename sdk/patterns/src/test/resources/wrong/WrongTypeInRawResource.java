package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import java.util.Map;

final class WrongTypeInRawResource extends Stack {
    WrongTypeInRawResource(App app) {
        super(app, "shop");
        RawResource.create(this, "password", "OS::Heat::RandomString", Map.of("length", "many"));
    }
}
