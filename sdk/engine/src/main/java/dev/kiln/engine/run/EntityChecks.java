package dev.kiln.engine.run;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.service.Entities;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.validate.DiagnosticCode;
import dev.kiln.hot.value.PythonText;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the images, networks and the like that properties name, before a stack is begun. Properties that refer to other resources are
 * looked at only when their resource is made, as Heat does. Source: SEMANTICS section 6.
 */
final class EntityChecks {

    private final Cloud cloud;
    private final StackDefinition definition;
    private final List<Diagnostic> findings = new ArrayList<>();

    EntityChecks(Cloud cloud, StackDefinition definition) {
        this.cloud = cloud;
        this.definition = definition;
    }

    /** What the cloud does not have. */
    List<Diagnostic> findings() {
        for (DefinedResource resource : definition.resources().values()) {
            Node properties = resource.def().properties();
            ResourceSchema schema = resource.type().view().schema();
            boolean own = !resource.type().isTemplate() && resource.def().externalId() == null;
            if (own && schema != null && properties instanceof MapNode map) {
                schema.properties().forEach((name, property) -> {
                    Node node = map.get(name);
                    if (node != null && mentions(property)) {
                        TemplatePath path = TemplatePath.of("resources", resource.name(), "properties", name);
                        definition.independent(node, path).ifPresent(value -> walk(property, value, path));
                    }
                });
            }
        }
        return findings;
    }

    private static Optional<String> entity(PropertySchema property) {
        return property.constraints().stream()
                .filter(Constraint.Custom.class::isInstance)
                .map(constraint -> ((Constraint.Custom) constraint).name())
                .filter(Entities::knows)
                .findFirst();
    }

    private static boolean mentions(PropertySchema property) {
        return entity(property).isPresent()
                || property.items().map(EntityChecks::mentions).orElse(false)
                || property.properties().values().stream().anyMatch(EntityChecks::mentions);
    }

    private void walk(PropertySchema property, @Nullable Object value, TemplatePath path) {
        if (value instanceof Map<?, ?> map) {
            property.properties().forEach((key, child) -> walk(child, map.get(key), path.key(key)));
        } else if (value instanceof List<?> list) {
            property.items().ifPresent(items -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(items, list.get(i), path.item(i));
                }
            });
        } else if (value != null) {
            entity(property)
                    .flatMap(constraint -> Entities.problem(cloud, constraint, PythonText.str(value)))
                    .ifPresent(problem -> findings.add(Diagnostic.error(
                            DiagnosticCode.CONSTRAINT.text(),
                            path,
                            problem,
                            "name one that there is, or add it to the settings of the simulated cloud")));
        }
    }
}
