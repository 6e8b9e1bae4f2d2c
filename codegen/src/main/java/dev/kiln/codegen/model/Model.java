package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.naming.TypeNames;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that will be generated.
 *
 * @param basePackage the package above the services'
 * @param entityRef the common supertype of the reference interfaces
 * @param resources the resource classes, by type
 * @param references the reference interfaces, by constraint
 */
public record Model(
        String basePackage, ClassName entityRef, List<ResourceModel> resources, List<ReferenceModel> references) {

    private static final String ENTITY_REF = "EntityRef";
    private static final String POLICY = "UpdatePolicy";

    /**
     * Copies the lists.
     *
     * @param basePackage the package above the services'
     * @param entityRef the common supertype of the reference interfaces
     * @param resources the resource classes, by type
     * @param references the reference interfaces, by constraint
     */
    public Model {
        resources = List.copyOf(resources);
        references = List.copyOf(references);
    }

    /**
     * Decides everything that is to be generated.
     *
     * @param basePackage the package above the services', for example {@code dev.kiln.resources}
     * @param schemas the resource types
     * @param catalog the entities that properties name
     * @return the model
     * @throws dev.kiln.codegen.naming.GenerationException when names are malformed or collide
     */
    public static Model of(String basePackage, SchemaCatalog schemas, ReferenceCatalog catalog) {
        TypeNames names = new TypeNames(basePackage, schemas.types());
        Map<String, ClassName> interfaces = new LinkedHashMap<>();
        List<ReferenceModel> references = references(names, catalog, interfaces);
        return new Model(
                basePackage,
                ClassName.get(basePackage, ENTITY_REF),
                resources(names, schemas, List.of(catalog), interfaces, Map.of()),
                references);
    }

    /**
     * Decides what is to be generated for types that stand beside those of another model: what these name may be an entity
     * of either.
     *
     * @param basePackage the package above the services'
     * @param types the resource types
     * @param own the entities that only these types know
     * @param kilnPackage the base package of the other model
     * @param kiln the entities of the other model
     * @return the model
     * @throws dev.kiln.codegen.naming.GenerationException when names are malformed or collide
     */
    public static Model beside(
            String basePackage,
            Collection<OwnSchema> types,
            ReferenceCatalog own,
            String kilnPackage,
            ReferenceCatalog kiln) {
        SchemaCatalog schemas =
                SchemaCatalog.of(types.stream().map(OwnSchema::schema).toList());
        Map<String, OwnSchema> byName = new HashMap<>();
        types.forEach(type -> byName.put(type.schema().name(), type));
        TypeNames names = new TypeNames(basePackage, schemas.types());
        TypeNames kilnNames = new TypeNames(kilnPackage, List.of());
        Map<String, ClassName> interfaces = new LinkedHashMap<>();
        kiln.entities()
                .forEach(entity -> interfaces.put(
                        entity.constraint(), kilnNames.reference(entity.constraint(), entity.interfaceName())));
        List<ReferenceModel> references = references(names, own, interfaces);
        return new Model(
                basePackage,
                ClassName.get(kilnPackage, ENTITY_REF),
                resources(names, schemas, List.of(kiln, own), interfaces, byName),
                references);
    }

    /**
     * Whether the common supertype of the references is generated with the rest, or comes from elsewhere.
     *
     * @return true when it is generated
     */
    public boolean hasEntityRef() {
        return entityRef.packageName().equals(basePackage);
    }

    private static List<ReferenceModel> references(
            TypeNames names, ReferenceCatalog catalog, Map<String, ClassName> interfaces) {
        List<ReferenceModel> references = new ArrayList<>();
        for (Reference.Entity entity : catalog.entities()) {
            ClassName name = names.reference(entity.constraint(), entity.interfaceName());
            interfaces.put(entity.constraint(), name);
            references.add(new ReferenceModel(
                    name,
                    entity.constraint(),
                    entity.checked(),
                    entity.providers().stream().map(names::classOf).toList()));
        }
        return references;
    }

    private static List<ResourceModel> resources(
            TypeNames names,
            SchemaCatalog schemas,
            List<ReferenceCatalog> catalogs,
            Map<String, ClassName> interfaces,
            Map<String, OwnSchema> own) {
        List<ResourceModel> resources = new ArrayList<>();
        for (String type : schemas.types()) {
            ResourceSchema schema = schemas.type(type).orElseThrow();
            List<ClassName> satisfied = catalogs.stream()
                    .flatMap(catalog -> catalog.satisfiedBy(type).stream())
                    .map(entity -> interfaces.get(entity.constraint()))
                    .distinct()
                    .toList();
            resources.add(resource(
                    names.classOf(type),
                    satisfied,
                    new Shapes(schema, interfaces, catalogs),
                    schema,
                    Optional.ofNullable(own.get(type))));
        }
        return resources;
    }

    private static ResourceModel resource(
            ClassName name, List<ClassName> satisfied, Shapes shapes, ResourceSchema schema, Optional<OwnSchema> own) {
        Set<String> outer = Set.of(name.simpleName().toLowerCase(Locale.ROOT));
        List<PropertyModel> properties = shapes.properties(name, outer, "", schema.properties());
        ClassName policy = name.nestedClass(POLICY);
        Optional<NestedModel> updatePolicy = schema.updatePolicy().isEmpty()
                ? Optional.empty()
                : Optional.of(new NestedModel(
                        policy,
                        "update_policy",
                        shapes.properties(policy, outer, "update_policy", schema.updatePolicy())));
        List<AttributeModel> attributes = new AttributeShapes(schema.name(), name).attributes(schema.attributes());
        return new ResourceModel(name, schema, satisfied, properties, updatePolicy, attributes, own);
    }
}
