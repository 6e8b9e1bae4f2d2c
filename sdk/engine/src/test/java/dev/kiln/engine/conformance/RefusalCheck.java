package dev.kiln.engine.conformance;

import dev.kiln.engine.api.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares how a request was answered. */
final class RefusalCheck {

    private final Masks masks;

    RefusalCheck(Masks masks) {
        this.masks = masks;
    }

    List<String> problems(Map<String, Object> step, @Nullable EngineException refusal) {
        Map<String, Object> http = Cases.map(step.get("http"));
        int code = ((Number) http.get("code")).intValue();
        List<String> problems = new ArrayList<>();
        if (refusal == null) {
            if (code >= 400 && !step.get("op").equals("out_of_band")) {
                problems.add("should be refused: " + http);
            }
            return problems;
        }
        if (code < 400) {
            problems.add("is refused: " + refusal.errorType() + ": " + refusal.getMessage());
        } else if (code < 500) {
            // a 500 is what Heat makes of its own fault; any refusal is better than that
            add(problems, "code", code, refusal.kind().code());
            add(problems, "error type", http.get("type"), refusal.errorType());
            // Heat's answer doubles the colon after each part, which no reader can make sense of
            String message = http.get("message").toString().replace(": : ", ": ");
            add(problems, "message", message, masks.text(String.valueOf(refusal.getMessage())));
        }
        return problems;
    }

    private static void add(List<String> problems, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            problems.add(what + ": expected " + expected + "\n      but was " + actual);
        }
    }
}
