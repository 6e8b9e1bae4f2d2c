package dev.kiln.engine.signal;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.api.StackControl;
import dev.kiln.engine.api.StackControl.WholeAction;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wanted of an engine in another process, as it goes over the wire: one JSON object. */
final class ControlCall {

    /** Where a door takes calls; no address for signals begins like this. */
    static final String PATH = "/kiln/control";

    /** The header with what opens the door. */
    static final String SECRET = "X-Kiln-Secret";

    private static final String ROLL_BACK = "cancel and roll back";

    private final Map<String, @Nullable Object> said;

    private ControlCall(Map<String, @Nullable Object> said) {
        this.said = said;
    }

    static ControlCall signal(String stack, String resource, @Nullable Object details) {
        return new ControlCall(of("signal", stack, resource, "details", details));
    }

    static ControlCall fireAlarm(String stack, String resource, String state) {
        return new ControlCall(of("fire alarm", stack, resource, "state", state));
    }

    static ControlCall mark(String stack, String resource, boolean unhealthy, @Nullable String reason) {
        return new ControlCall(of(unhealthy ? "mark unhealthy" : "mark healthy", stack, resource, "reason", reason));
    }

    static ControlCall cancel(String stack, boolean rollback) {
        return new ControlCall(Map.of("do", rollback ? ROLL_BACK : "cancel", "stack", stack));
    }

    static ControlCall act(String stack, WholeAction action) {
        return new ControlCall(Map.of("do", action.name().toLowerCase(Locale.ROOT), "stack", stack));
    }

    private static Map<String, @Nullable Object> of(
            String what, String stack, String resource, String more, @Nullable Object value) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("do", what);
        said.put("stack", stack);
        said.put("resource", resource);
        said.put(more, value);
        return said;
    }

    /** Reads a call; a {@link dev.kiln.hot.value.ValueException} when it is no JSON. */
    static ControlCall read(String json) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        if (JsonReader.read(json) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> said.put(String.valueOf(name), value));
        }
        return new ControlCall(said);
    }

    String json() {
        return JsonText.of(said);
    }

    /** Does what is wanted; gives what the caller shall know. */
    List<String> carryOut(StackControl control) {
        String stack = text("stack");
        String resource = text("resource");
        switch (text("do")) {
            case "signal" -> control.signal(stack, resource, said.get("details"));
            case "fire alarm" -> {
                return control.fireAlarm(stack, resource, text("state"));
            }
            case "mark unhealthy" -> control.markUnhealthy(stack, resource, true, reason());
            case "mark healthy" -> control.markUnhealthy(stack, resource, false, reason());
            case "cancel" -> control.cancel(stack, false);
            case ROLL_BACK -> control.cancel(stack, true);
            case "suspend" -> control.act(stack, WholeAction.SUSPEND);
            case "resume" -> control.act(stack, WholeAction.RESUME);
            case "check" -> control.act(stack, WholeAction.CHECK);
            default ->
                throw new EngineException(
                        Kind.BAD_REQUEST,
                        "BadRequest",
                        "The process that has the store cannot \"" + text("do") + "\": it is another version of Kiln.");
        }
        return List.of();
    }

    private String text(String name) {
        return said.get(name) instanceof String text ? text : "";
    }

    private @Nullable String reason() {
        return said.get("reason") instanceof String text ? text : null;
    }
}
