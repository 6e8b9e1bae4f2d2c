package dev.kiln.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Expr;
import dev.kiln.codegen.Codegen;
import dev.kiln.codegen.model.AttributeModel;
import dev.kiln.codegen.model.Model;
import dev.kiln.codegen.model.NestedModel;
import dev.kiln.codegen.model.PropertyModel;
import dev.kiln.codegen.model.ResourceModel;
import dev.kiln.codegen.model.Shape;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.spi.PropertyBag;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiled classes against the schemas: everything is there, nothing else is, and each setter sets what its name says. */
class CompletenessTest {

    private static final SchemaCatalog CATALOG = SchemaCatalog.described();
    private static final Model MODEL = Model.of(Codegen.RESOURCES, CATALOG, ReferenceCatalog.bundled());

    @Test
    void thereAreAsManyTypesPropertiesAndAttributesAsInTheSchemas() throws ReflectiveOperationException {
        long classes = 0;
        long setters = 0;
        long getters = 0;
        for (ResourceModel resource : MODEL.resources()) {
            classes++;
            for (Class<?> type : setterClasses(resource)) {
                setters += methodNames(type).size();
            }
            getters += attributeMethods(resource).size();
        }

        List<ResourceSchema> schemas = CATALOG.types().stream()
                .map(type -> CATALOG.type(type).orElseThrow())
                .toList();
        assertThat(classes).isEqualTo(schemas.size());
        assertThat(setters)
                .isEqualTo(schemas.stream()
                        .mapToLong(schema -> count(schema.properties()) + count(schema.updatePolicy()))
                        .sum());
        // Each type has the attribute show besides those listed, and Attributes.attribute for the rest.
        assertThat(getters - 2 * classes)
                .isEqualTo(schemas.stream()
                        .mapToLong(schema -> schema.attributes().size())
                        .sum());
        System.out.printf(
                "generated: %d types, %d properties, %d attributes%n", classes, setters, getters - 2 * classes);
    }

    @Test
    void everySetterSetsThePropertyWhoseNameItBears() throws ReflectiveOperationException {
        for (ResourceModel resource : MODEL.resources()) {
            checkSetters(load(resource.name().nestedClass("Builder").reflectionName()), resource.properties());
            for (NestedModel nested : resource.allNested()) {
                checkSetters(load(nested.name().reflectionName()), nested.properties());
            }
        }
    }

    @Test
    void everyAttributeHasItsMethod() throws ReflectiveOperationException {
        for (ResourceModel resource : MODEL.resources()) {
            Set<String> expected = resource.attributes().stream()
                    .map(AttributeModel::javaName)
                    .collect(Collectors.toCollection(TreeSet::new));
            expected.add("attribute");
            assertThat(attributeMethods(resource))
                    .as(resource.name().toString())
                    .isEqualTo(expected);
        }
    }

    private static void checkSetters(Class<?> type, List<PropertyModel> properties)
            throws ReflectiveOperationException {
        assertThat(methodNames(type))
                .as(type.getName())
                .isEqualTo(properties.stream()
                        .map(PropertyModel::javaName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Constructor<?> constructor = type.getDeclaredConstructor(PropertyBag.class);
        constructor.setAccessible(true);
        for (PropertyModel property : properties) {
            PropertyBag bag = new PropertyBag();
            Class<?> parameter = property.shape() instanceof Shape.Anything ? Object.class : Expr.class;
            type.getMethod(property.javaName(), parameter).invoke(constructor.newInstance(bag), (Object) null);
            assertThat(bag.entries().keySet())
                    .as("%s.%s", type, property.javaName())
                    .containsExactly(property.heatName());
        }
    }

    private static List<Class<?>> setterClasses(ResourceModel resource) throws ReflectiveOperationException {
        List<Class<?>> classes = new ArrayList<>();
        classes.add(load(resource.name().nestedClass("Builder").reflectionName()));
        for (NestedModel nested : resource.allNested()) {
            classes.add(load(nested.name().reflectionName()));
        }
        return classes;
    }

    private static Set<String> attributeMethods(ResourceModel resource) throws ReflectiveOperationException {
        return methodNames(load(resource.name().nestedClass("Attributes").reflectionName()));
    }

    private static Set<String> methodNames(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, CompletenessTest.class.getClassLoader());
    }

    /** Named properties at all depths; the items of a list have no name, so only what is within them counts. */
    private static long count(Map<String, PropertySchema> properties) {
        return properties.values().stream()
                .mapToLong(property -> 1
                        + count(property.properties())
                        + Stream.ofNullable(property.items().orElse(null))
                                .mapToLong(items -> count(items.properties()))
                                .sum())
                .sum();
    }
}
