package dev.kiln.deploy.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackRequest;
import dev.kiln.schema.ResourceSchema;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link CloudInspection} tells. */
public abstract class CloudInspectionContract {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            description: To be validated.
            parameters:
              name:
                type: string
                label: Name
                description: What it is called.
                constraints: [{length: {min: 2, max: 9}, description: not too long}]
              count: {type: number, default: 3, constraints: [{range: {min: 1}}]}
              key: {type: string, hidden: true, default: x}
            resources:
              child: {type: child.yaml, properties: {length: {get_param: count}}}
            """;

    private static final String CHILD = """
            heat_template_version: 2018-08-31
            parameters:
              length: {type: number}
            resources:
              text: {type: OS::Heat::RandomString, properties: {length: {get_param: length}}}
            """;

    /** What is tested. */
    protected abstract CloudInspection cloud();

    @Test
    void typesAreListedAndFiltered() {
        assertThat(cloud().types(TypeFilter.ALL))
                .extracting(TypeInfo::name)
                .isSorted()
                .contains("OS::Nova::Server", "OS::Heat::Stack");
        assertThat(cloud().types(TypeFilter.ALL.withName("OS::Heat::Random")))
                .singleElement()
                .satisfies(type -> {
                    assertThat(type.name()).isEqualTo("OS::Heat::RandomString");
                    assertThat(type.description()).isNotEmpty();
                });
        assertThat(cloud().types(TypeFilter.ALL.withSupport("DEPRECATED")))
                .extracting(TypeInfo::name)
                .doesNotContain("OS::Heat::RandomString");
    }

    @Test
    void aTypeIsShown() {
        ResourceSchema type = cloud().type("OS::Heat::RandomString");

        assertThat(type.properties()).containsKeys("length", "character_classes");
        assertThat(type.properties().get("length").defaultValue()).contains(32L);
        assertThat(type.attributes()).containsKey("value");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTypesTemplateHasItsPropertiesAsParameters() {
        Map<String, Object> template = cloud().typeTemplate("OS::Heat::RandomString", "hot");

        assertThat((Map<String, Object>) template.get("parameters")).containsKey("length");
        assertThat(template.get("resources").toString()).contains("OS::Heat::RandomString");
        assertThat((Map<String, Object>) template.get("outputs")).containsKey("value");
    }

    @Test
    void versionsAndTheirFunctionsAreListed() {
        assertThat(cloud().templateVersions())
                .filteredOn(version -> version.kind().equals("hot"))
                .extracting(TemplateVersion::version)
                .isSorted()
                .contains("heat_template_version.2013-05-23", "heat_template_version.2018-08-31");
        assertThat(functions("2013-05-23")).contains("get_param", "Fn::Select").doesNotContain("digest");
        assertThat(functions("heat_template_version.2018-08-31"))
                .contains("get_param", "make_url", "if")
                .doesNotContain("Fn::Select");
    }

    private List<String> functions(String version) {
        return cloud().templateFunctions(version, false).stream()
                .map(TemplateFunction::name)
                .toList();
    }

    @Test
    void conditionsHaveFunctionsOfTheirOwn() {
        assertThat(cloud().templateFunctions("2016-10-14", true))
                .extracting(TemplateFunction::name)
                .contains("equals", "and", "not");
    }

    @Test
    void aTemplateIsAcceptedAndItsParametersAreTold() {
        ValidatedTemplate valid =
                cloud().validate(StackRequest.of("web", TEMPLATE).withFile("child.yaml", CHILD));

        assertThat(valid.description()).isEqualTo("To be validated.");
        assertThat(valid.parameters())
                .extracting(TemplateParameter::name)
                .containsExactlyInAnyOrder("name", "count", "key");
        assertThat(parameter(valid, "name").label()).isEqualTo("Name");
        assertThat(parameter(valid, "name").type()).isEqualTo("String");
        assertThat(parameter(valid, "name").description()).isEqualTo("What it is called.");
        assertThat(parameter(valid, "name").isOptional()).isFalse();
        assertThat(parameter(valid, "name").constraints().toString())
                .contains("MinLength=2", "MaxLength=9", "ConstraintDescription=not too long");
        assertThat(String.valueOf(parameter(valid, "count").defaultValue())).isEqualTo("3");
        assertThat(parameter(valid, "count").constraints().toString()).isEqualTo("{MinValue=1}");
        assertThat(parameter(valid, "key").hidden()).isTrue();
    }

    private static TemplateParameter parameter(ValidatedTemplate template, String name) {
        return template.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTemplateThatIsWrongIsRefused() {
        String wrong = TEMPLATE.replace("child.yaml, prop", "Acme::Absent, prop");

        assertThatThrownBy(() -> cloud().validate(StackRequest.of("web", wrong).withFile("child.yaml", CHILD)))
                .isInstanceOfSatisfying(
                        DeployException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining("Acme::Absent");
    }

    @Test
    void whatIsNotThereIsSaid() {
        isOfKind(Kind.NOT_FOUND, () -> cloud().type("Acme::Absent"));
        isOfKind(Kind.NOT_FOUND, () -> cloud().typeTemplate("Acme::Absent", "hot"));
        isOfKind(Kind.NOT_FOUND, () -> cloud().templateFunctions("2099-01-01", false));
    }

    /** Asserts that a call is refused in a certain way. */
    protected static void isOfKind(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DeployException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
