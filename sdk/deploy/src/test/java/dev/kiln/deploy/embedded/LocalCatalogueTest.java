package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.CloudInspectionContract;
import dev.kiln.deploy.inspect.TypeFilter;
import org.junit.jupiter.api.Test;

class LocalCatalogueTest extends CloudInspectionContract {

    @Override
    protected CloudInspection cloud() {
        return new LocalCatalogue();
    }

    @Test
    void whatOnlyAServiceHasIsRefused() {
        isOfKind(Kind.NOT_ALLOWED, () -> cloud().services());
        isOfKind(Kind.NOT_ALLOWED, () -> cloud().buildInfo());
        isOfKind(Kind.NOT_ALLOWED, () -> cloud().typeTemplate("OS::Heat::None", "cfn"));
    }

    @Test
    void aNameThatIsNoExpressionIsRefused() {
        isOfKind(Kind.REFUSED, () -> cloud().types(TypeFilter.ALL.withName("(")));
    }
}
