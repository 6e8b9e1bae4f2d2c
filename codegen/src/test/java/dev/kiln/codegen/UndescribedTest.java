package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndescribedTest {

    private static PropertySchema.Builder property(ValueType type) {
        return PropertySchema.builder().type(type);
    }

    @Test
    void everyPlaceWithoutADescriptionIsNamed() {
        PropertySchema leaf = property(ValueType.STRING).build();
        PropertySchema map = property(ValueType.MAP)
                .description("A map.")
                .putProperties("leaf", leaf)
                .build();
        ResourceSchema.Builder type = ResourceSchema.builder();
        type.name("OS::Test::Thing")
                .putProperties("plain", leaf)
                .putProperties("map", map)
                .putProperties(
                        "list",
                        property(ValueType.LIST)
                                .description("A list.")
                                .items(map)
                                .build())
                .putProperties(
                        "told",
                        property(ValueType.STRING).description("Is told.").build())
                .putUpdatePolicy("pause", leaf)
                .putAttributes(
                        "attribute",
                        AttributeSchema.builder()
                                .description("Told.")
                                .putKeys("key", AttributeSchema.builder().build())
                                .build());

        assertThat(Undescribed.in(SchemaCatalog.of(List.of(type.build()))))
                .containsExactly(
                        "OS::Test::Thing",
                        "OS::Test::Thing, property plain",
                        "OS::Test::Thing, property map.leaf",
                        "OS::Test::Thing, property list.leaf",
                        "OS::Test::Thing, update policy pause",
                        "OS::Test::Thing, attribute attribute.key");
    }

    @Test
    void whatComesWithKilnIsDescribed() {
        assertThat(Undescribed.in(SchemaCatalog.described())).isEmpty();
    }
}
