package dev.kiln.cli.live;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one resource. */
final class Tracked {

    private static final String USUAL_REASON = "state changed";

    private final String name;
    private String type;
    private String physicalId = "";
    private String createdId = "";
    private @Nullable StackStatus status;
    private boolean isTouched;
    private String reason = "";
    private @Nullable Instant begun;
    private @Nullable Instant ended;

    Tracked(String name, String type) {
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    boolean hasType() {
        return !type.isEmpty();
    }

    String physicalId() {
        return physicalId;
    }

    /** Whether a deletion is of something else of this name: of what the present one has replaced. */
    boolean hasReplaced(StackEvent event) {
        String id = event.physicalId();
        return event.status().action().equals("DELETE")
                && !createdId.isEmpty()
                && id != null
                && !id.isEmpty()
                && !id.equals(createdId);
    }

    void hear(StackEvent event, @Nullable Instant at) {
        isTouched = true;
        String id = event.physicalId();
        if (id != null && !id.isEmpty()) {
            physicalId = id;
            if (event.status().action().equals("CREATE")) {
                createdId = id;
            }
        }
        boolean goesOn = status != null && status.action().equals(event.status().action());
        if (event.status().isInProgress()) {
            begun = goesOn && begun != null && ended == null ? begun : at;
            ended = null;
        } else {
            begun = goesOn ? begun : null;
            ended = at;
        }
        status = event.status();
        reason = event.reason();
    }

    /** Takes over what a listing says; of what events have told, a listing knows nothing newer that they will not tell. */
    void learn(StackResource resource) {
        type = resource.type();
        if (!isTouched) {
            status = resource.status().action().equals("INIT") ? null : resource.status();
            physicalId = resource.physicalId();
        }
    }

    /** The phase of what has not been touched depends on the stack: whether it is updated, and whether it is at rest. */
    ResourceLine line(String shown, int depth, boolean isUpdate, boolean isAtRest, HeatTime time, Instant now) {
        boolean isUsual = !isTouched || reason.equals(USUAL_REASON);
        return new ResourceLine(
                depth, shown, type, status, phase(isUpdate, isAtRest), took(time, now), isUsual ? "" : reason.strip());
    }

    private Phase phase(boolean isUpdate, boolean isAtRest) {
        StackStatus known = status;
        if (!isTouched || known == null) {
            return known != null && (isUpdate || isAtRest)
                    ? Phase.UNTOUCHED
                    : isAtRest ? Phase.NOT_BEGUN : Phase.WAITING;
        }
        return known.isFailed() ? Phase.FAILED : known.isComplete() ? Phase.DONE : Phase.BUSY;
    }

    private @Nullable Duration took(HeatTime time, Instant now) {
        Instant start = begun;
        if (start == null) {
            return null;
        }
        Instant end = ended;
        return end == null ? time.since(start, now) : Duration.between(start, end);
    }
}
