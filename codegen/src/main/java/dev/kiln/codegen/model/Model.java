package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.naming.JavaNames;
import dev.kiln.codegen.naming.TypeNames;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All that will be generated.
 *
 * @param basePackage the package above the services'
 * @param resources the resource classes, by type
 * @param references the reference interfaces, by constraint
 */
public record Model(String basePackage, List<ResourceModel> resources, List<ReferenceModel> references) {

    /** Methods that every {@code Attributes} class has of its own. */
    private static final Set<String> OWN_ATTRIBUTE_METHODS = Set.of("attribute");

    /** Copies the lists. */
    public Model {
        resources = List.copyOf(resources);
        references = List.copyOf(references);
    }

    /**
     * Decides everything that is to be generated.
     *
     * @param basePackage the package above the services', for example {@code dev.kiln.resources}
     * @param schemas the resource types
     * @param catalog which custom constraints name an entity
     * @return the model
     * @throws dev.kiln.codegen.naming.GenerationException when names are malformed or collide
     */
    public static Model of(String basePackage, SchemaCatalog schemas, ReferenceCatalog catalog) {
        TypeNames names = new TypeNames(basePackage, schemas.types());
        Map<String, ClassName> interfaces = new LinkedHashMap<>();
        List<ReferenceModel> references = new ArrayList<>();
        for (Reference.Entity entity : catalog.entities()) {
            ClassName name = names.reference(entity.constraint(), entity.interfaceName());
            interfaces.put(entity.constraint(), name);
            references.add(new ReferenceModel(
                    name,
                    entity.constraint(),
                    entity.providers().stream().map(names::classOf).toList()));
        }
        List<ResourceModel> resources = new ArrayList<>();
        for (String type : schemas.types()) {
            ResourceSchema schema = schemas.type(type).orElseThrow();
            List<ClassName> satisfied = catalog.satisfiedBy(type).stream()
                    .map(entity -> interfaces.get(entity.constraint()))
                    .toList();
            resources.add(resource(names.classOf(type), schema, satisfied, interfaces));
        }
        return new Model(basePackage, resources, references);
    }

    private static ResourceModel resource(
            ClassName name, ResourceSchema schema, List<ClassName> satisfied, Map<String, ClassName> interfaces) {
        Set<String> outer = Set.of(name.simpleName().toLowerCase(Locale.ROOT));
        List<PropertyModel> properties =
                new Shapes(schema.name(), interfaces).properties(name, outer, "", schema.properties());
        return new ResourceModel(name, schema, satisfied, properties, attributes(schema));
    }

    private static List<AttributeModel> attributes(ResourceSchema schema) {
        Map<String, AttributeSchema> schemas = new LinkedHashMap<>(schema.attributes());
        // Every type has it, so Heat's schemas do not list it.
        schemas.putIfAbsent(
                "show", AttributeSchema.builder().type(ValueType.MAP).build());
        List<AttributeModel> models = new ArrayList<>();
        Map<String, String> names =
                JavaNames.members(schemas.keySet(), "the attributes of " + schema.name(), OWN_ATTRIBUTE_METHODS);
        schemas.forEach((heatName, attribute) ->
                models.add(new AttributeModel(heatName, names.getOrDefault(heatName, heatName), attribute)));
        return models;
    }
}
