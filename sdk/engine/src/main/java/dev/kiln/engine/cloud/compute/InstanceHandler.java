package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.schema.SchemaCatalog;

/** {@code AWS::EC2::Instance}: as generic as other types of AWS, but like a server it must be told where to connect. */
final class InstanceHandler extends GenericHandler {

    InstanceHandler() {
        super(SchemaCatalog.bundled());
    }

    @Override
    public Progress create(ResourceContext resource) {
        Fields properties = new Fields(resource.properties());
        ServerNics.require(properties.has("SubnetId")
                || !properties.list("NetworkInterfaces").isEmpty());
        return super.create(resource);
    }
}
