package dev.kiln.schema.files;

import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the overlays: what Heat's schemas do not say, kept apart so that adding a release leaves it alone. */
public final class OverlayReader {

    private static final Pattern INTERFACE = Pattern.compile("[A-Z][A-Za-z0-9]*Ref");

    private OverlayReader() {}

    /**
     * Gives the attributes the types, items and keys in {@code attributes.yaml}.
     *
     * @param overlays the folder of the overlays
     * @param types the types by name
     * @return the types, every attribute typed
     * @throws SchemaFileException when the overlay types an attribute that is absent or typed already, or leaves one out
     */
    public static SortedMap<String, ResourceSchema> withAttributeTypes(
            Path overlays, SortedMap<String, ResourceSchema> types) {
        return withAttributeTypes("attributes.yaml", SchemaReader.content(overlays.resolve("attributes.yaml")), types);
    }

    static SortedMap<String, ResourceSchema> withAttributeTypes(
            String file, String yaml, SortedMap<String, ResourceSchema> types) {
        Problems problems = new Problems();
        SortedMap<String, ResourceSchema> result = new TreeMap<>(types);
        SchemaReader.parse(problems, file, yaml).ifPresent(root -> {
            Map<String, Fields> entries = Fields.of(problems, file, root).entries();
            entries.forEach((name, fields) -> {
                if (types.containsKey(name)) {
                    result.computeIfPresent(name, (n, type) -> typed(type, fields));
                } else {
                    fields.problem("", "is no resource type");
                }
            });
            result.values()
                    .forEach(type -> type.attributes().forEach((name, attribute) -> {
                        if (attribute.type().isEmpty()) {
                            problems.add(file, type.name() + "." + name, "has no type: give one here");
                        }
                    }));
        });
        problems.throwIfAny();
        return result;
    }

    private static ResourceSchema typed(ResourceSchema type, Fields overlay) {
        Map<String, AttributeSchema> attributes = new LinkedHashMap<>(type.attributes());
        overlay.entries().forEach((name, fields) -> {
            AttributeSchema attribute = attributes.get(name);
            if (attribute == null) {
                fields.problem("", "is no attribute of " + type.name());
            } else if (attribute.type().isPresent() && fields.has("type")) {
                fields.problem("", "has a type in the file of " + type.name() + ": drop it here");
            } else {
                attributes.put(name, inside(AttributeSchema.builder().from(attribute), attribute.type(), fields));
            }
        });
        return ResourceSchema.builder().from(type).attributes(attributes).build();
    }

    /** What an attribute, or a part of one, holds. */
    private static AttributeSchema inside(
            AttributeSchema.Builder attribute, Optional<ValueType> declared, Fields fields) {
        Optional<ValueType> type = declared.or(() -> SharedFields.type(fields));
        if (type.isEmpty() && !fields.has("type")) {
            fields.problem("type", "is missing");
        }
        boolean map = type.filter(ValueType.MAP::equals).isPresent();
        if (fields.has("keys") && !map) {
            fields.problem("keys", "only a map has keys");
        }
        if (fields.has("items") && !map && type.filter(ValueType.LIST::equals).isEmpty()) {
            fields.problem("items", "only a list or a map has items");
        }
        attribute.type(type);
        attribute.description(
                fields.text("description").or(() -> attribute.build().description()));
        fields.map("items")
                .ifPresent(items -> attribute.items(inside(AttributeSchema.builder(), Optional.empty(), items)));
        fields.entries("keys")
                .forEach((name, key) ->
                        attribute.putKeys(name, inside(AttributeSchema.builder(), Optional.empty(), key)));
        fields.end();
        return attribute.build();
    }

    /**
     * Reads {@code references.yaml}.
     *
     * @param overlays the folder of the overlays
     * @return what each constraint means
     * @throws SchemaFileException with all that is wrong
     */
    public static ReferenceCatalog readReferences(Path overlays) {
        return readReferences("references.yaml", SchemaReader.content(overlays.resolve("references.yaml")));
    }

    static ReferenceCatalog readReferences(String file, String yaml) {
        Problems problems = new Problems();
        List<Reference> references = new ArrayList<>();
        SchemaReader.parse(problems, file, yaml).ifPresent(root -> {
            Fields fields = Fields.of(problems, file, root);
            Map<String, String> interfaces = new TreeMap<>();
            for (String section : List.of("entity", "unchecked")) {
                fields.entries(section).forEach((name, entity) -> {
                    String ref = entity.requiredText("interface");
                    if (!INTERFACE.matcher(ref).matches()) {
                        entity.problem("interface", "\"" + ref + "\" must be a Java name that ends in Ref");
                    }
                    String other = interfaces.put(ref, name);
                    if (other != null) {
                        entity.problem("interface", ref + " is the interface of " + other + " already");
                    }
                    references.add(new Reference.Entity(
                            name, ref, new TreeSet<>(entity.texts("providers")), section.equals("entity")));
                    entity.end();
                });
            }
            Set<String> entities = new HashSet<>(fields.entries("entity").keySet());
            fields.entries("unchecked").forEach((name, entity) -> {
                if (!entities.add(name)) {
                    entity.problem("", "is listed as an entity with a constraint too");
                }
            });
            fields.entries("format").forEach((name, format) -> {
                if (entities.contains(name)) {
                    format.problem("", "is listed as an entity too");
                }
                references.add(new Reference.Format(
                        name,
                        format.flag("offline", false),
                        format.text("description").orElse(null)));
                format.end();
            });
            fields.end();
        });
        problems.throwIfAny();
        return ReferenceCatalog.of(references);
    }
}
