package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.UnsettledException;
import dev.kiln.deploy.heat.HeatApi.UnavailableException;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestIoException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether Heat has done a write whose answer was lost. It only looks, and never writes. It believes a "no" only after half a
 * minute, since a request may still be under way; see decision record 11.
 */
final class Settlement {
    /** Between the looks: half a minute when the request may still be under way. */
    private static final long[] PAUSES = {500, 1_000, 2_000, 4_000, 8_000, 15_000};
    /** Heat has answered that it failed: it does nothing more about the request. */
    private static final int PAUSES_AFTER_ANSWER = 3;

    private final HeatApi heat;
    private final Pause pause;
    private final DeployException doubt;

    Settlement(HeatApi heat, Pause pause, DeployException doubt) {
        this.heat = heat;
        this.pause = pause;
        this.doubt = doubt;
    }

    /** Whether it is open if a write that failed so was done. */
    static boolean isDoubt(DeployException e) {
        return e instanceof RestIoException lost ? lost.wasSent() : e instanceof UnavailableException;
    }

    /** The stack that there is now under a name that was free before, or empty if there is still none. */
    Optional<StackInfo> created(String name) {
        return look(name, () -> heat.find(name));
    }

    /** The stack if the action has begun on it since the tail was opened, or is over. */
    Optional<StackInfo> begun(String action, StackInfo before, EventTail tail) {
        return look(before.name(), () -> {
            Optional<StackInfo> now = heat.state(before);
            if (now.isEmpty()) {
                return action.equals("DELETE") ? Optional.of(before) : now;
            }
            boolean moved = !now.get().status().equals(before.status())
                    && now.get().status().action().equals(action);
            return moved || tail.hasBegun(action) ? now : Optional.empty();
        });
    }

    /** Whether a stack that came to be meanwhile is what the request asked for. */
    boolean matches(StackInfo found, StackRequest request) {
        SentTemplate sent = SentTemplate.of(request);
        try {
            Map<String, @Nullable Object> template = heat.template(found);
            // A rollback that has begun since the stack was found puts another template in its place.
            return sent.isThatOf(found, template)
                    || heat.state(found)
                            .filter(now -> sent.isThatOf(now, template))
                            .isPresent();
        } catch (DeployException e) {
            throw unsettled(request.name(), e);
        }
    }

    private Optional<StackInfo> look(String name, Supplier<Optional<StackInfo>> question) {
        int looks = doubt instanceof UnavailableException answer && answer.isHeatsOwn()
                ? PAUSES_AFTER_ANSWER
                : PAUSES.length;
        DeployException unanswered = doubt;
        boolean answered = false;
        for (int i = 0; i < looks; i++) {
            pause.around(PAUSES[i]);
            try {
                Optional<StackInfo> found = question.get();
                if (found.isPresent()) {
                    return found;
                }
                answered = true;
            } catch (DeployException e) {
                if (e.kind() == DeployException.Kind.INTERRUPTED) {
                    throw e;
                }
                unanswered = e;
                answered = false;
            }
        }
        // Only the last look can say that there is nothing.
        if (!answered) {
            throw unsettled(name, unanswered);
        }
        return Optional.empty();
    }

    private UnsettledException unsettled(String name, DeployException why) {
        return new UnsettledException(
                doubt.kind(),
                doubt.getMessage()
                        + " Whether Heat has done what was asked is not known, since it cannot be asked now. Check with `kiln stack show "
                        + name + "` before you repeat anything.",
                why);
    }
}
