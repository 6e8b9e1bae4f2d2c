package dev.kiln.engine.run;

import dev.kiln.engine.plan.FrozenDefinition;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.eval.ResourceData;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.property.PropertyOutcome;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.value.Omitted;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A resource as a template defines it: its expressions parsed once, resolved as often as the data change. */
final class DefinedResource {

    private final String name;
    private final ResourceDef def;
    private final ResolvedType type;
    private final @Nullable Expression properties;
    private final @Nullable Expression metadata;
    private final @Nullable Expression updatePolicy;
    private final @Nullable Expression deletionPolicy;
    private final @Nullable Expression externalId;
    private final @Nullable Expression condition;

    DefinedResource(String name, ResourceDef def, ResolvedType type, Evaluator evaluator) {
        this.name = name;
        this.def = def;
        this.type = type;
        this.properties = parse(evaluator, def.properties(), "properties");
        this.metadata = parse(evaluator, def.metadata(), "metadata");
        this.updatePolicy = parse(evaluator, def.updatePolicy(), "update_policy");
        this.deletionPolicy = parse(evaluator, def.deletionPolicy(), "deletion_policy");
        this.externalId = parse(evaluator, def.externalId(), "external_id");
        this.condition =
                def.condition() == null ? null : evaluator.parseCondition(def.condition(), path().key("condition"));
    }

    private @Nullable Expression parse(Evaluator evaluator, @Nullable Node node, String section) {
        return node == null ? null : evaluator.parse(node, path().key(section));
    }

    private TemplatePath path() {
        return TemplatePath.of("resources", name);
    }

    String name() {
        return name;
    }

    ResourceDef def() {
        return def;
    }

    ResolvedType type() {
        return type;
    }

    /** What the resource must come after, as far as it is written; names that are not enabled included. */
    Set<String> references() {
        Set<String> names = new TreeSet<>();
        if (properties != null) {
            properties.requirements(names::add);
        }
        if (metadata != null) {
            metadata.requirements(names::add);
        }
        names.addAll(def.dependsOn());
        return names;
    }

    /** The property values as given, without defaults; null when nothing is written. */
    @Nullable
    Map<String, @Nullable Object> given(ResourceData data) {
        return properties == null ? null : map(properties.resolve(data));
    }

    Map<String, @Nullable Object> metadata(ResourceData data) {
        return metadata == null ? Map.of() : map(metadata.resolve(data));
    }

    /** The converted property values of given ones. What Heat would refuse fails with its text. */
    Map<String, @Nullable Object> values(Map<String, @Nullable Object> given) {
        if (type.view().anyProperty()) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(given));
        }
        PropertyOutcome outcome = PropertyResolver.resolve(
                type.view().properties(), OldNames.replaced(type.view().schema(), given), path().key("properties"));
        if (!outcome.isValid()) {
            throw new ValueException(outcome.problems().get(0).heatText());
        }
        return outcome.values();
    }

    /** The converted values as far as they can be converted. */
    Map<String, @Nullable Object> possibleValues(Map<String, @Nullable Object> given) {
        return type.view().anyProperty()
                ? Collections.unmodifiableMap(new LinkedHashMap<>(given))
                : PropertyResolver.resolve(
                                type.view().properties(),
                                OldNames.replaced(type.view().schema(), given),
                                path().key("properties"))
                        .values();
    }

    Map<String, @Nullable Object> updatePolicy(ResourceData data) {
        if (updatePolicy == null && type.view().updatePolicy().isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> given = updatePolicy == null ? Map.of() : map(updatePolicy.resolve(data));
        return PropertyResolver.resolve(type.view().updatePolicy(), given, path().key("update_policy"))
                .values();
    }

    @Nullable
    String externalId(ResourceData data) {
        Object id = externalId == null ? null : externalId.value(data);
        return id == null ? null : PythonText.str(id);
    }

    /** The deletion policy in lower case. */
    String deletionPolicy(ResourceData data) {
        if (externalId != null) {
            return "retain";
        }
        Object policy = deletionPolicy == null ? null : deletionPolicy.value(data);
        return policy == null ? "delete" : PythonText.str(policy).toLowerCase(Locale.ROOT);
    }

    FrozenDefinition frozen(ResourceData data) {
        return new FrozenDefinition(
                def.type(),
                given(data),
                metadata == null ? null : metadata.value(data),
                def.dependsOn(),
                updatePolicy == null ? null : updatePolicy.value(data),
                deletionPolicy == null ? null : deletionPolicy.value(data),
                externalId(data),
                condition == null ? null : conditionValue());
    }

    private @Nullable Object conditionValue() {
        try {
            return condition == null ? null : condition.value(ResourceData.NONE);
        } catch (EvaluationException unknown) {
            return null;
        }
    }

    private static Map<String, @Nullable Object> map(@Nullable Object resolved) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (resolved instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> {
                if (value != Omitted.OMITTED) {
                    map.put(PythonText.str(key), value);
                }
            });
        }
        return map;
    }
}
