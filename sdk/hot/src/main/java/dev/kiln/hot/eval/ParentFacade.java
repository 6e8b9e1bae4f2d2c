package dev.kiln.hot.eval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a nested stack can learn about the resource of the parent stack that it implements. A stack that is not nested has none.
 *
 * @param metadata the resource's metadata, resolved, or null for none
 * @param deletionPolicy its deletion policy, or null for {@code Delete}
 * @param updatePolicy its update policy, resolved, or null for none
 */
public record ParentFacade(
        @Nullable Map<?, ?> metadata,
        @Nullable String deletionPolicy,
        @Nullable Map<?, ?> updatePolicy) {}
