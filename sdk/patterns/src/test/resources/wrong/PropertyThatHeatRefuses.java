package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import java.util.Map;

final class PropertyThatHeatRefuses extends Stack {
    PropertyThatHeatRefuses(App app) {
        super(app, "shop");
        RawResource.create(this, "server", "AWS::EC2::Instance", Map.of(
                "ImageId", "debian", "InstanceType", "m1.small", "Tenancy", "dedicated"));
    }
}
