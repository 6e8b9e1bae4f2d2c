package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An action whose answer was lost -> it goes on where the stack has moved, else nothing was done. */
class SubmissionTest {

    private final AtomicReference<String> status = new AtomicReference<>("UPDATE_COMPLETE");
    private final AtomicInteger looks = new AtomicInteger();

    private final HeatApi heat = new HeatApi(request -> {
        if (request.path().contains("/events")) {
            return new RestResponse(200, Map.of(), "{\"events\":[]}");
        }
        looks.incrementAndGet();
        return new RestResponse(
                200,
                Map.of(),
                "{\"stack\":{\"id\":\"1\",\"stack_name\":\"s\",\"stack_status\":\"" + status.get() + "\"}}");
    });

    private final Submission submission = new Submission(heat, millis -> {});

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, UPDATE_COMPLETE, SUSPEND_IN_PROGRESS",
        "CHECK, UPDATE_COMPLETE, CHECK_COMPLETE",
        "CANCEL, UPDATE_IN_PROGRESS, UPDATE_FAILED",
        "CANCEL_UPDATE, UPDATE_IN_PROGRESS, ROLLBACK_IN_PROGRESS"
    })
    void aLostActionThatWasDoneGoesOn(String action, String before, String after) {
        status.set(before);
        StackInfo stack = heat.show("s");

        assertThat(submission
                        .begin(action, stack, now -> {
                            status.set(after);
                            throw lost(true);
                        })
                        .action())
                .isEqualTo(action);
    }

    @Test
    void aLostActionThatWasNotDoneIsSaidSo() {
        StackInfo stack = heat.show("s");

        assertThatThrownBy(() -> submission.begin("SUSPEND", stack, now -> {
                    throw lost(true);
                }))
                .isNotInstanceOf(RestIoException.class)
                .hasMessageContaining("shows no change (UPDATE_COMPLETE): nothing was done");
    }

    @Test
    void anActionThatWasNeverSentIsNotLookedFor() {
        StackInfo stack = heat.show("s");
        int before = looks.get();

        assertThatThrownBy(() -> submission.begin("SUSPEND", stack, now -> {
                    throw lost(false);
                }))
                .isInstanceOf(RestIoException.class);
        assertThat(looks).hasValue(before);
    }

    private static RestIoException lost(boolean sent) {
        return new RestIoException("Cannot reach Heat.", new IOException("reset"), sent);
    }
}
