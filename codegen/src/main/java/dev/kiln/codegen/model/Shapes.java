package dev.kiln.codegen.model;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.naming.GenerationException;
import dev.kiln.codegen.naming.JavaNames;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.Reference;
import dev.kiln.schema.ReferenceCatalog;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.TranslationRule;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the shape of each property of one resource type, and with it the nested classes and their names. */
final class Shapes {

    private final String heatType;
    private final Map<String, ClassName> references;
    private final List<ReferenceCatalog> catalogs;
    private final Map<String, String> successors = new HashMap<>();

    /**
     * Works for one type.
     *
     * @param type the type
     * @param references from entities to their interfaces
     * @param catalogs what custom constraints mean
     */
    Shapes(ResourceSchema type, Map<String, ClassName> references, List<ReferenceCatalog> catalogs) {
        this.heatType = type.name();
        this.references = references;
        this.catalogs = catalogs;
        for (TranslationRule rule : type.translationRules()) {
            if (rule.kind() == TranslationRule.Kind.REPLACE) {
                String successor = String.join(".", rule.path());
                String holder = rule.path().size() == 1 ? "" : successor.substring(0, successor.lastIndexOf('.') + 1);
                String replaced =
                        rule.valueName() == null ? String.join(".", rule.valuePath()) : holder + rule.valueName();
                successors.put(replaced, successor);
            }
        }
    }

    /**
     * The properties of a class.
     *
     * @param enclosing the class that nested classes go into
     * @param outerNames the simple names of it and of all classes around it, in lower case
     * @param path where the properties stand, empty for those of the type itself
     * @param schemas the properties by their names in Heat
     */
    List<PropertyModel> properties(
            ClassName enclosing, Set<String> outerNames, String path, Map<String, PropertySchema> schemas) {
        String where = path.isEmpty() ? heatType : heatType + ", property " + path;
        Map<String, String> names = JavaNames.members(schemas.keySet(), where, Set.of());
        Set<String> used = new HashSet<>(outerNames);
        List<PropertyModel> models = new ArrayList<>();
        schemas.forEach((heatName, schema) -> {
            String whole = path.isEmpty() ? heatName : path + "." + heatName;
            Shape shape = shape(new Site(enclosing, outerNames, used, whole, heatName), schema);
            models.add(new PropertyModel(
                    heatName,
                    names.getOrDefault(heatName, heatName),
                    whole,
                    shape,
                    schema,
                    Optional.ofNullable(successors.get(whole)),
                    checks(schema)));
        });
        return models;
    }

    private Map<String, Reference> checks(PropertySchema schema) {
        Map<String, Reference> checks = new LinkedHashMap<>();
        Stream.concat(
                        schema.constraints().stream(),
                        schema.items().map(PropertySchema::constraints).orElse(List.of()).stream())
                .filter(Constraint.Custom.class::isInstance)
                .map(constraint -> ((Constraint.Custom) constraint).name())
                .forEach(name -> catalogs.stream()
                        .flatMap(catalog -> catalog.constraint(name).stream())
                        .findFirst()
                        .ifPresent(reference -> checks.put(name, reference)));
        return checks;
    }

    /** Where a property stands: all that is needed to name a class after it. */
    private record Site(ClassName enclosing, Set<String> outer, Set<String> used, String path, String heatName) {}

    private Shape shape(Site site, PropertySchema schema) {
        Optional<PropertySchema> items = schema.items();
        return switch (schema.type()) {
            case STRING -> text(site, schema, schema.constraints());
            case INTEGER -> new Shape.Whole(isWide(schema), schema.unit());
            case NUMBER -> new Shape.Decimal(schema.unit());
            case BOOLEAN -> new Shape.Truth();
            case ANY -> new Shape.Anything();
            case MAP -> map(site, schema);
            case LIST -> list(site, schema, items);
        };
    }

    private Shape map(Site site, PropertySchema schema) {
        if (!schema.properties().isEmpty()) {
            return new Shape.Structure(nested(site, schema.properties()), schema.definition());
        }
        return schema.items()
                .filter(items -> !items.properties().isEmpty())
                .<Shape>map(items -> new Shape.StructureMap(nested(site, items.properties())))
                .orElseGet(() -> new Shape.OpenMap(entities(schema), schema.definition()));
    }

    private Shape list(Site site, PropertySchema schema, Optional<PropertySchema> items) {
        if (items.isEmpty()) {
            Shape.Text item = text(site, schema, schema.constraints());
            return item.constants().isPresent() || !item.references().isEmpty() || schema.definition()
                    ? new Shape.TextList(item, schema.definition())
                    : new Shape.PlainList(new Shape.Anything());
        }
        PropertySchema item = items.get();
        if (!item.properties().isEmpty()) {
            return new Shape.StructureList(nested(site, item.properties()));
        } else if (item.type() == ValueType.STRING) {
            // Heat lets the values allowed stand at the list or at its items.
            List<Constraint> both = Stream.concat(item.constraints().stream(), schema.constraints().stream())
                    .toList();
            return new Shape.TextList(text(site, schema, both), schema.definition());
        }
        return new Shape.PlainList(item.type() == ValueType.LIST ? new Shape.Anything() : shape(site, item));
    }

    private NestedModel nested(Site site, Map<String, PropertySchema> schemas) {
        ClassName name = nestedName(site);
        Set<String> outer = new HashSet<>(site.outer());
        outer.add(name.simpleName().toLowerCase(Locale.ROOT));
        return new NestedModel(name, site.path(), properties(name, outer, site.path(), schemas));
    }

    private List<ClassName> entities(PropertySchema schema) {
        return schema.entities().stream().map(this::entity).toList();
    }

    private ClassName entity(String name) {
        ClassName reference = references.get(name);
        if (reference == null) {
            throw new GenerationException("the entity " + name + " that " + heatType
                    + " names is not in the references; add it to references.yaml");
        }
        return reference;
    }

    private Shape.Text text(Site site, PropertySchema schema, List<Constraint> constraints) {
        Set<ClassName> named = new LinkedHashSet<>(entities(schema));
        Map<String, String> constants = new LinkedHashMap<>();
        boolean orInteger = false;
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Custom custom) {
                Optional.ofNullable(references.get(custom.name())).ifPresent(named::add);
            } else if (constraint instanceof Constraint.AllowedValues allowed) {
                for (Object value : allowed.values()) {
                    if (value instanceof String text) {
                        addConstant(site, constants, text);
                    } else {
                        orInteger = true;
                    }
                }
            }
        }
        Optional<EnumModel> enumeration =
                constants.isEmpty() ? Optional.empty() : Optional.of(new EnumModel(nestedName(site), constants));
        return new Shape.Text(enumeration, orInteger, List.copyOf(named), schema.unit(), schema.allowConversion());
    }

    private void addConstant(Site site, Map<String, String> constants, String text) {
        String constant = JavaNames.constant(text);
        String other = constants.putIfAbsent(constant, text);
        if (other != null && !other.equals(text)) {
            throw new GenerationException(
                    "the values '" + other + "' and '" + text + "' that " + heatType + ", property "
                            + site.path() + " allows would both be the constant " + constant
                            + "; correct the values in the schema, or drop the one that Heat treats the same");
        }
    }

    private ClassName nestedName(Site site) {
        return site.enclosing()
                .nestedClass(
                        JavaNames.nestedType(site.heatName(), heatType + ", property " + site.path(), site.used()));
    }

    private static boolean isWide(PropertySchema schema) {
        Stream<Object> bounds = schema.constraints().stream()
                .filter(Constraint.Range.class::isInstance)
                .map(Constraint.Range.class::cast)
                .flatMap(range -> Stream.ofNullable((Object) range.max()));
        return Stream.concat(schema.defaultValue().stream(), bounds)
                .filter(Number.class::isInstance)
                .mapToLong(value -> ((Number) value).longValue())
                .anyMatch(value -> value > Integer.MAX_VALUE || value < Integer.MIN_VALUE);
    }
}
