package dev.kiln.engine.run;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What is known of a resource before anything has been done about it. */
final class NewRow {

    private NewRow() {}

    static ResourceRecord of(LiveStack stack, DefinedResource defined, String templateId, Action action) {
        Core core = stack.core();
        Instant now = core.now();
        return new ResourceRecord(
                core.nextNumber(),
                core.newUuid(),
                stack.id(),
                defined.name(),
                defined.def().type(),
                action,
                Status.COMPLETE,
                "",
                null,
                null,
                Map.of(),
                Map.of(),
                Set.of(),
                null,
                null,
                templateId,
                now,
                now);
    }
}
