package dev.kiln.deploy.forecast;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.Node;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets of a template flow to: from hidden parameters and random strings into resources, and from these, by their attributes,
 * into others, however long the chain.
 */
final class SecretFlow {

    private static final String RANDOM = "OS::Heat::RandomString";

    private final Definition side;
    private final Set<String> reached = new HashSet<>();

    SecretFlow(Definition side) {
        this.side = side;
        boolean grows = true;
        while (grows) {
            grows = false;
            for (String name : side.resources().keySet()) {
                ResourceDef def = side.resources().get(name);
                if (def != null
                        && !reached.contains(name)
                        && (RANDOM.equals(def.type()) || reaches(def.properties()) || reaches(def.metadata()))) {
                    reached.add(name);
                    grows = true;
                }
            }
        }
    }

    /** Whether a value may show a secret. */
    boolean reaches(@Nullable Node value) {
        if (value == null) {
            return false;
        }
        Mentions mentions = Mentions.in(value);
        return mentions.parameters().stream().anyMatch(side::isHidden)
                || mentions.resources().stream().anyMatch(reached::contains);
    }
}
