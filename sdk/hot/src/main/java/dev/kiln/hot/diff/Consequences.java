package dev.kiln.hot.diff;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.SchemaCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows changes along references: a replaced resource has a new id, so that what refers to it is updated or replaced in turn;
 * attributes may change with any change.
 */
final class Consequences {

    private final Template before;
    private final Template after;
    private final SchemaCatalog schemas;
    private final Map<String, Effect> effects;
    private final Map<String, Map<String, Consequence>> reached = new LinkedHashMap<>();

    /** One property of one resource that mentions another. */
    private record Mention(String resource, String property, Mentions.How how) {}

    Consequences(Template before, Template after, SchemaCatalog schemas, Map<String, Effect> ownEffects) {
        this.before = before;
        this.after = after;
        this.schemas = schemas;
        this.effects = new LinkedHashMap<>(ownEffects);
        spread(mentions());
    }

    Effect effect(String resource) {
        return effects.getOrDefault(resource, Effect.NONE);
    }

    List<Consequence> of(String resource) {
        return List.copyOf(reached.getOrDefault(resource, Map.of()).values());
    }

    /** By the resource that is mentioned, who mentions it. Only resources in both templates can be updated. */
    private Map<String, List<Mention>> mentions() {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        after.resources().forEach((name, definition) -> {
            if (before.resources().containsKey(name) && definition.properties() instanceof MapNode properties) {
                for (Map.Entry<Scalar, Node> property : properties.entries().entrySet()) {
                    if (property.getKey() instanceof StringNode key) {
                        Mentions.in(property.getValue())
                                .resources()
                                .forEach((other, how) -> mentions.computeIfAbsent(other, o -> new ArrayList<>())
                                        .add(new Mention(name, key.value(), how)));
                    }
                }
            }
        });
        return mentions;
    }

    private void spread(Map<String, List<Mention>> mentions) {
        Deque<String> changed = new ArrayDeque<>();
        effects.forEach((name, effect) -> {
            if (effect != Effect.NONE) {
                changed.add(name);
            }
        });
        while (!changed.isEmpty()) {
            String cause = changed.remove();
            for (Mention mention : mentions.getOrDefault(cause, List.of())) {
                Effect effect = effectOf(mention, effect(cause));
                if (effect == Effect.NONE) {
                    continue;
                }
                TemplatePath path = TemplatePath.of("resources", mention.resource(), "properties", mention.property());
                reached.computeIfAbsent(mention.resource(), r -> new LinkedHashMap<>())
                        .merge(
                                cause + " " + mention.property(),
                                new Consequence(cause, path, effect),
                                (one, other) -> one.effect().compareTo(other.effect()) >= 0 ? one : other);
                Effect known = effect(mention.resource());
                if (known.or(effect) != known) {
                    effects.put(mention.resource(), known.or(effect));
                    changed.add(mention.resource());
                }
            }
        }
    }

    private Effect effectOf(Mention mention, Effect cause) {
        ResourceDef old = before.resources().get(mention.resource());
        ResourceDef young = after.resources().get(mention.resource());
        if (old == null || young == null) {
            return Effect.NONE;
        }
        Effect onChange = new ResourceComparison(mention.resource(), old, young, schemas).effectOf(mention.property());
        return switch (cause) {
            case REPLACE -> mention.how() == Mentions.How.REFERENCE ? onChange : onChange.maybe();
            case MAY_REPLACE -> onChange.maybe();
            case UPDATE, MAY_UPDATE -> mention.how() == Mentions.How.REFERENCE ? Effect.NONE : onChange.maybe();
            case NONE, REFUSED -> Effect.NONE;
        };
    }
}
