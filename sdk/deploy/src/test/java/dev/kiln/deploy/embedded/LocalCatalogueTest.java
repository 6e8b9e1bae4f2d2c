package dev.kiln.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.CloudInspectionContract;
import dev.kiln.deploy.inspect.TemplateFunction;
import dev.kiln.deploy.inspect.TypeFilter;
import dev.kiln.hot.diag.TemplatePath;
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
    void allThatIsWrongIsToldWithItsPlace() {
        String template = """
                heat_template_version: 2018-08-31
                resources:
                  r: {type: OS::Heat::RandomString, properties: {length: 0}}
                outputs:
                  o: {value: {get_attr: [absent, value]}}
                """;

        assertThatThrownBy(() -> cloud().validate(StackRequest.of("web.yaml", template)))
                .isInstanceOfSatisfying(
                        DeployException.class,
                        e -> assertThat(e.path().map(TemplatePath::toString)).isPresent())
                .hasMessageContaining("web.yaml:3:")
                .hasMessageContaining("resources.r.properties.length: ")
                .hasMessageContaining("web.yaml:5:");
    }

    @Test
    void theFunctionsOfConditionsAreToldOnlyWhenAskedFor() {
        assertThat(cloud().templateFunctions("2016-10-14", false))
                .extracting(TemplateFunction::name)
                .contains("if")
                .doesNotContain("and", "or", "not", "equals");
    }

    @Test
    void aNameThatIsNoExpressionIsRefused() {
        isOfKind(Kind.REFUSED, () -> cloud().types(TypeFilter.ALL.withName("(")));
    }
}
