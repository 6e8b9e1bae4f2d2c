package dev.kiln.hot.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.ParameterType;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateValidatorTest {

    private static final TemplateValidator VALIDATOR =
            TemplateValidator.of(SchemaCatalog.of(List.of(ResourceSchema.builder()
                    .name("OS::Test::Server")
                    .putProperties(
                            "image",
                            PropertySchema.builder()
                                    .type(ValueType.STRING)
                                    .required(true)
                                    .build())
                    .putProperties(
                            "count",
                            PropertySchema.builder()
                                    .type(ValueType.INTEGER)
                                    .addConstraints(new Constraint.Range(1L, 5L))
                                    .build())
                    .putProperties(
                            "mode",
                            PropertySchema.builder()
                                    .type(ValueType.STRING)
                                    .addConstraints(new Constraint.AllowedValues(List.of("on", "off")))
                                    .build())
                    .putProperties(
                            "admin_pass",
                            PropertySchema.builder().type(ValueType.STRING).build())
                    .putAttributes(
                            "first_address",
                            AttributeSchema.builder().type(ValueType.STRING).build())
                    .build())));

    @Test
    void aGoodTemplateHasNoFindings() {
        assertThat(findings(Map.of("a", server(Map.of("image", text("cirros"))))))
                .isEmpty();
    }

    @Test
    void mistakesAreReportedAllAtOnce() {
        Node properties = MapNode.of(Map.of("imagee", text("cirros"), "count", text("many"), "mode", text("auto")));

        assertThat(findings(Map.of("a", server(properties))))
                .containsExactlyInAnyOrder(
                        "ERROR unknown-property resources.a.properties.imagee: Unknown Property imagee (did you mean `image`?)",
                        "ERROR missing-property resources.a.properties: Property image not assigned (add `image`, a string)",
                        "ERROR wrong-type resources.a.properties.count: Value 'many' is not an integer (write an integer)",
                        "ERROR constraint resources.a.properties.mode: \"auto\" is not an allowed value [\"on\", \"off\"]"
                                + " (allowed: on, off)");
    }

    @Test
    void aValueThatIsKnownLaterIsNotRefused() {
        Node later = new GetAttr(ListNode.of(text("b"), text("first_address")));

        assertThat(findings(Map.of(
                        "a", server(Map.of("image", later, "count", later)),
                        "b", server(Map.of("image", text("cirros"))))))
                .isEmpty();
    }

    @Test
    void unknownTypesAreErrorsUnlessTheyAreTemplatesOrDeclared() {
        Map<String, ResourceDef> resources =
                Map.of("a", resource("OS::Test::Sever", null), "n", resource("n.yaml", null));

        assertThat(findings(resources))
                .containsExactly(
                        "ERROR unknown-type resources.a.type: The Resource Type (OS::Test::Sever) could not be "
                                + "found. (did you mean `OS::Test::Server`?)");
        assertThat(VALIDATOR.withTypes(Set.of("OS::Test::Sever")).validate(template(resources, Map.of())))
                .isEmpty();
    }

    @Test
    void referencesMustLeadSomewhere() {
        Map<String, Node> properties = new LinkedHashMap<>();
        properties.put("image", new GetResource(text("sever")));
        properties.put("mode", new GetParam(text("mood")));
        properties.put("count", new GetAttr(ListNode.of(text("server"), text("first_adress"))));

        assertThat(findings(Map.of("server", server(properties))))
                .contains(
                        "ERROR unknown-resource resources.server.properties.image: The specified reference \"sever\" "
                                + "(in server.Properties.image) is incorrect. (did you mean `server`?)",
                        "ERROR unknown-parameter resources.server.properties.mode: The Parameter (mood) was not "
                                + "provided. (declare it in the parameters section)",
                        "ERROR unknown-attribute resources.server.properties.count.get_attr: The Referenced Attribute "
                                + "(server first_adress) is incorrect. (did you mean `first_address`?)");
    }

    @Test
    void cyclesAreNamedInOrder() {
        Map<String, ResourceDef> resources = new LinkedHashMap<>();
        resources.put("a", server(Map.of("image", new GetResource(text("b")))));
        resources.put("b", server(Map.of("image", new GetResource(text("c")))));
        resources.put("c", server(Map.of("image", new GetResource(text("a")))));

        assertThat(findings(resources))
                .containsExactly("ERROR dependency-cycle resources.a: Circular Dependency Found: a -> b -> c -> a "
                        + "(remove one of these references or depends_on entries)");
    }

    @Test
    void aDisabledResourceIsNotCheckedButMayNotBeReferredTo() {
        Map<String, ResourceDef> resources = new LinkedHashMap<>();
        resources.put(
                "off",
                new ResourceDef(
                        "OS::Test::Server", null, null, List.of(), null, null, null, new BooleanNode(false), null));
        resources.put("a", server(Map.of("image", new GetResource(text("off")))));

        assertThat(findings(resources))
                .containsExactly("ERROR unknown-resource resources.a.properties.image: The specified reference \"off\" "
                        + "(in a.Properties.image) is incorrect. (the resource's condition is false: put the reference "
                        + "into an `if` on the same condition)");
    }

    @Test
    void whatHeatAcceptsIsAtMostAWarning() {
        ParameterDef unused = new ParameterDef(ParameterType.STRING, null, null, null, null, null, null, List.of());
        Template template = template(
                Map.of("a", server(Map.of("image", text("cirros"), "admin_pass", text("hunter2")))),
                Map.of("p", unused));

        assertThat(VALIDATOR.validate(template).stream().map(TemplateValidatorTest::line))
                .containsExactly(
                        "WARNING plain-text-secret resources.a.properties.admin_pass: The template holds the value of "
                                + "admin_pass in plain text (take it from a parameter with hidden: true, or let "
                                + "OS::Heat::RandomString make it)",
                        "WARNING unused-parameter parameters.p: The parameter p is not used "
                                + "(remove it, or use it with get_param)");
    }

    @Test
    void aMapThatWouldBecomeACallIsAnError() {
        Node literal = MapNode.of(Map.of("get_param", text("p")));

        assertThat(findings(Map.of("a", server(Map.of("image", literal)))))
                .anyMatch(line -> line.startsWith("ERROR literal-function-name resources.a.properties.image"));
    }

    @Test
    void heatsOwnWordsIncludeThePath() {
        Diagnostic finding = VALIDATOR
                .validate(template(Map.of("a", server(Map.of())), Map.of()))
                .get(0);

        assertThat(HeatText.of(finding))
                .isEqualTo("Property error: resources.a.properties: Property image not assigned");
    }

    @Test
    void heatTakesATemplateThatIsNotSentForAnAddress() {
        Diagnostic finding = VALIDATOR
                .validate(ValidationRequest.ofText(
                        "heat_template_version: 2018-08-31\nresources: {r: {type: other.yaml}}", "t.yaml"))
                .get(0);

        assertThat(finding.message()).endsWith("it is not among the files");
        assertThat(HeatText.of(finding))
                .isEqualTo("Could not fetch remote template \"other.yaml\": Invalid URL scheme ");
    }

    private static List<String> findings(Map<String, ResourceDef> resources) {
        return VALIDATOR.validate(template(resources, Map.of())).stream()
                .map(TemplateValidatorTest::line)
                .toList();
    }

    private static String line(Diagnostic one) {
        return one.severity() + " " + one.code() + " " + one.path() + ": " + one.message() + " (" + one.hint() + ")";
    }

    private static Template template(Map<String, ResourceDef> resources, Map<String, ParameterDef> parameters) {
        Map<String, OutputDef> none = Map.of();
        return new Template(
                HotVersion.V2018_08_31, "2018-08-31", null, List.of(), parameters, Map.of(), resources, none);
    }

    private static ResourceDef server(Map<String, Node> properties) {
        return server(MapNode.of(properties));
    }

    private static ResourceDef server(Node properties) {
        return resource("OS::Test::Server", properties);
    }

    private static ResourceDef resource(String type, Node properties) {
        return new ResourceDef(type, properties, null, List.of(), null, null, null, null, null);
    }

    private static StringNode text(String value) {
        return new StringNode(value);
    }
}
