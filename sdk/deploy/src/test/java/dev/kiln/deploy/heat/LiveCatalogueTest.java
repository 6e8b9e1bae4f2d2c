package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.CloudInspectionContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("live")
class LiveCatalogueTest extends CloudInspectionContract {

    private static final HeatCatalogue CLOUD = new HeatCatalogue(LiveCloud.connect());

    @Override
    protected CloudInspection cloud() {
        return CLOUD;
    }

    @Test
    void aTemplateForCloudFormationIsMadeToo() {
        assertThat(CLOUD.typeTemplate("OS::Heat::RandomString", "cfn")).containsKey("HeatTemplateFormatVersion");
    }

    @Test
    void servicesAreForAdministrators() {
        isOfKind(Kind.NOT_ALLOWED, CLOUD::services);
        assertThat(new HeatCatalogue(LiveCloud.connect("admin")).services())
                .isNotEmpty()
                .allSatisfy(service -> {
                    assertThat(service.binary()).isEqualTo("heat-engine");
                    assertThat(service.host()).isNotEmpty();
                    assertThat(service.reportIntervalSeconds()).isPositive();
                });
    }

    @Test
    void theBuildIsTold() {
        assertThat(CLOUD.buildInfo().api()).isNotEmpty();
        assertThat(CLOUD.buildInfo().engine()).isNotEmpty();
    }
}
