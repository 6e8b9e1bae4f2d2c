package dev.kiln.schema.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.TranslationRule;
import dev.kiln.schema.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PropertyOverlaysTest {

    private static final SortedMap<String, ResourceSchema> TYPES =
            new TreeMap<>(Map.of("A::B", SchemaReader.readType("A-B.yaml", """
                    type: A::B
                    properties:
                      wait: {type: integer}
                      flag: {type: boolean}
                      parts:
                        type: list
                        items:
                          type: map
                          properties:
                            owner: {type: string}
                    update_policy:
                      batch:
                        type: map
                        properties:
                          pause: {type: number}
                    """)));

    private static final ReferenceCatalog REFERENCES = ReferenceCatalog.of(
            List.of(new Reference.Entity("a.user", "AUserRef", new TreeSet<>(List.of("A::B")), false)));

    @Test
    void aPathLeadsThroughListsAndIntoTheUpdatePolicy() {
        ResourceSchema before = TYPES.get("A::B");
        SortedMap<String, ResourceSchema> types =
                PropertyOverlays.units("A::B: {wait: seconds, update_policy.batch.pause: minutes}", TYPES);

        ResourceSchema after = PropertyOverlays.entities("A::B: {parts.owner: [a.user]}", types, REFERENCES)
                .get("A::B");

        assertThat(before.properties().get("wait").unit()).isEmpty();
        assertThat(after.properties().get("wait").unit()).contains(Unit.SECONDS);
        assertThat(after.updatePolicy().get("batch").properties().get("pause").unit())
                .contains(Unit.MINUTES);
        assertThat(after.properties()
                        .get("parts")
                        .items()
                        .orElseThrow()
                        .properties()
                        .get("owner")
                        .entities())
                .containsExactly("a.user");
    }

    @Test
    void aUnitThatFitsNoPropertyIsRefused() {
        assertThatThrownBy(() -> PropertyOverlays.units("""
                A::C: {}
                A::B:
                  wiat: seconds
                  parts.owned: seconds
                  update_policy.wait: seconds
                  flag: seconds
                  wait: fortnights
                """, TYPES))
                .isInstanceOfSatisfying(
                        SchemaFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "units.yaml: A::C: is no resource type",
                                        "units.yaml: A::B.wiat: is no property of A::B",
                                        "units.yaml: A::B.parts.owned: is no property of A::B",
                                        "units.yaml: A::B.update_policy.wait: is no property of A::B",
                                        "units.yaml: A::B.flag: a boolean has no unit",
                                        "units.yaml: A::B.wait: \"fortnights\" is not one of milliseconds, seconds, minutes,"
                                                + " iso_8601, bytes, MB, GB"));
    }

    @Test
    void anEntityThatIsNotListedIsRefused() {
        assertThatThrownBy(() -> PropertyOverlays.entities("A::B: {parts.owner: [a.group]}", TYPES, REFERENCES))
                .hasMessageContaining("A::B.parts.owner: a.group is not in references.yaml");
    }

    /** Heat itself says with these rules that a property names something of a service. */
    @Test
    void everyPropertyThatHeatLooksUpByNameHasAnEntity() {
        List<String> without = new ArrayList<>();
        SchemaCatalog catalog = SchemaCatalog.described();
        for (String name : catalog.types()) {
            ResourceSchema type = catalog.type(name).orElseThrow();
            type.translationRules().stream()
                    .filter(rule -> rule.kind() == TranslationRule.Kind.RESOLVE)
                    .filter(rule -> property(type.properties(), rule.path())
                            .filter(property -> !namesSomething(property))
                            .isPresent())
                    .forEach(rule -> without.add(name + " " + String.join(".", rule.path())));
        }
        assertThat(without).isEmpty();
    }

    private static Optional<PropertySchema> property(Map<String, PropertySchema> properties, List<String> path) {
        Optional<PropertySchema> property = Optional.ofNullable(properties.get(path.get(0)));
        return path.size() == 1
                ? property
                : property.flatMap(p -> property(p.items().orElse(p).properties(), path.subList(1, path.size())));
    }

    private static boolean namesSomething(PropertySchema property) {
        ReferenceCatalog references = ReferenceCatalog.bundled();
        return !property.entities().isEmpty()
                || property.constraints().stream()
                        .anyMatch(c -> c instanceof dev.kiln.schema.Constraint.Custom custom
                                && references.entity(custom.name()).isPresent())
                || property.items().filter(PropertyOverlaysTest::namesSomething).isPresent();
    }
}
