package dev.kiln.deploy.forecast;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.expr.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a stack's resources may not be shown, on either side of an update. */
final class Secrets {

    private final @Nullable SecretFlow before;
    private final SecretFlow after;

    Secrets(@Nullable Definition before, Definition after) {
        this.before = before == null ? null : new SecretFlow(before);
        this.after = new SecretFlow(after);
    }

    /** Whether a value of the new side shows a secret. */
    boolean shows(@Nullable Node value) {
        return after.reaches(value);
    }

    /** Whether a part of a resource shows a secret on either side. */
    boolean shows(ResourceDef old, ResourceDef young, Function<ResourceDef, @Nullable Node> part) {
        SecretFlow deployed = before;
        return after.reaches(part.apply(young)) || (deployed != null && deployed.reaches(part.apply(old)));
    }
}
