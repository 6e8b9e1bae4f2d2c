package dev.kiln.hot.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two templates -> what the update does to each resource. */
class TemplateDiffTest {

    private static final SchemaCatalog SCHEMAS = new OneType();

    @Test
    void equalTemplatesDoNotDiffer() {
        Template template = template(Map.of("a", thing("soft", text("x"))));

        assertThat(TemplateDiff.between(template, template, SCHEMAS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"soft, UPDATE", "hard, REPLACE", "fixed, REFUSED", "unknown, MAY_REPLACE"})
    void changedPropertyDoesWhatItsSchemaSays(String property, Effect expected) {
        TemplateDiff diff = diff(Map.of("a", thing(property, text("x"))), Map.of("a", thing(property, text("y"))));

        ResourceDiff a = diff.resource("a").orElseThrow();
        assertThat(a.effect()).isEqualTo(expected);
        assertThat(a.changes()).singleElement().satisfies(change -> {
            assertThat(change.path()).hasToString("resources.a.properties." + property);
            assertThat(change.before()).isEqualTo(text("x"));
            assertThat(change.after()).isEqualTo(text("y"));
        });
    }

    @Test
    void writingTheDefaultOutIsAnUpdateOfNothing() {
        TemplateDiff diff = diff(
                Map.of("a", thing("soft", text("x"))),
                Map.of("a", thing(Map.of("soft", text("x"), "count", IntegerNode.of(1)))));

        assertThat(diff.resource("a").orElseThrow().effect()).isEqualTo(Effect.UPDATE);
    }

    @Test
    void replacementReachesThoseWhoReferToTheId() {
        Node ref = new GetResource(text("a"));
        TemplateDiff diff = diff(
                Map.of("a", thing("hard", text("x")), "b", thing("hard", ref), "c", thing("soft", ref)),
                Map.of("a", thing("hard", text("y")), "b", thing("hard", ref), "c", thing("soft", ref)));

        assertThat(diff.resource("b").orElseThrow().effect()).isEqualTo(Effect.REPLACE);
        assertThat(diff.resource("b").orElseThrow().consequences())
                .extracting(Consequence::cause)
                .containsExactly("a");
        assertThat(diff.resource("c").orElseThrow().effect()).isEqualTo(Effect.UPDATE);
    }

    @Test
    void replacementTravelsAlongAChain() {
        TemplateDiff diff = diff(
                Map.of(
                        "a", thing("hard", text("x")),
                        "b", thing("hard", new GetResource(text("a"))),
                        "c", thing("hard", new GetResource(text("b")))),
                Map.of(
                        "a", thing("hard", text("y")),
                        "b", thing("hard", new GetResource(text("a"))),
                        "c", thing("hard", new GetResource(text("b")))));

        assertThat(diff.resource("c").orElseThrow().effect()).isEqualTo(Effect.REPLACE);
    }

    @Test
    void attributeOfAnUpdatedResourceMayReplace() {
        Node attribute = new GetAttr(ListNode.of(text("a"), text("show")));
        TemplateDiff diff = diff(
                Map.of("a", thing("soft", text("x")), "b", thing("hard", attribute)),
                Map.of("a", thing("soft", text("y")), "b", thing("hard", attribute)));

        assertThat(diff.resource("b").orElseThrow().effect()).isEqualTo(Effect.MAY_REPLACE);
    }

    @Test
    void idOfAnUpdatedResourceStays() {
        Node ref = new GetResource(text("a"));
        TemplateDiff diff = diff(
                Map.of("a", thing("soft", text("x")), "b", thing("hard", ref)),
                Map.of("a", thing("soft", text("y")), "b", thing("hard", ref)));

        assertThat(diff.resource("b")).isEmpty();
    }

    @Test
    void addedAndRemovedResourcesAreTold() {
        TemplateDiff diff = diff(Map.of("old", thing("soft", text("x"))), Map.of("young", thing("soft", text("x"))));

        assertThat(diff.resources())
                .extracting(ResourceDiff::name, ResourceDiff::kind)
                .containsExactly(tuple("young", ResourceDiff.Kind.ADDED), tuple("old", ResourceDiff.Kind.REMOVED));
    }

    @Test
    void nestedDifferenceIsNamedAtItsDepth() {
        Node before = ListNode.of(MapNode.of(Map.of("network", text("x"))));
        Node after = ListNode.of(MapNode.of(Map.of("network", text("y"))));

        TemplateDiff diff = diff(Map.of("a", thing("soft", before)), Map.of("a", thing("soft", after)));

        assertThat(diff.resource("a").orElseThrow().changes())
                .extracting(change -> change.path().toString())
                .containsExactly("resources.a.properties.soft[0].network");
    }

    @Test
    void descriptionAloneDoesNothingToTheResource() {
        ResourceDef before = thing("soft", text("x"));
        ResourceDef after = new ResourceDef(
                before.type(), before.properties(), null, List.of(), null, null, null, null, text("new words"));

        TemplateDiff diff = diff(Map.of("a", before), Map.of("a", after));

        assertThat(diff.resource("a").orElseThrow().effect()).isEqualTo(Effect.NONE);
    }

    private static TemplateDiff diff(Map<String, ResourceDef> before, Map<String, ResourceDef> after) {
        return TemplateDiff.between(template(before), template(after), SCHEMAS);
    }

    private static Template template(Map<String, ResourceDef> resources) {
        return new Template(
                HotVersion.V2018_08_31, "2018-08-31", null, List.of(), Map.of(), Map.of(), resources, Map.of());
    }

    private static ResourceDef thing(String property, Node value) {
        return thing(Map.of(property, value));
    }

    private static ResourceDef thing(Map<String, Node> properties) {
        return new ResourceDef("Test::Thing", MapNode.of(properties), null, List.of(), null, null, null, null, null);
    }

    private static StringNode text(String value) {
        return new StringNode(value);
    }

    /** A catalogue of one type with one property of each kind. */
    private static final class OneType implements SchemaCatalog {

        private final ResourceSchema thing = ResourceSchema.builder()
                .name("Test::Thing")
                .properties(properties())
                .build();

        @Override
        public Optional<ResourceSchema> type(String name) {
            return name.equals(thing.name()) ? Optional.of(thing) : Optional.empty();
        }

        @Override
        public SortedSet<String> types() {
            return new TreeSet<>(List.of(thing.name()));
        }

        private static Map<String, PropertySchema> properties() {
            Map<String, PropertySchema> properties = new LinkedHashMap<>();
            properties.put(
                    "soft",
                    PropertySchema.builder()
                            .type(ValueType.ANY)
                            .updateAllowed(true)
                            .build());
            properties.put("hard", PropertySchema.builder().type(ValueType.ANY).build());
            properties.put(
                    "fixed",
                    PropertySchema.builder().type(ValueType.ANY).immutable(true).build());
            properties.put(
                    "count",
                    PropertySchema.builder()
                            .type(ValueType.INTEGER)
                            .defaultValue(1L)
                            .build());
            return properties;
        }
    }
}
