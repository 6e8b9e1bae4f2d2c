package dev.kiln.schema.files;

import dev.kiln.schema.SupportStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code support}: {@code STATUS VERSION}, or a list of such, newest first. Where Heat gives a message, a map with
 * status, version and message takes the place of the text.
 */
final class SupportFields {

    private static final String STATUSES = "UNKNOWN, SUPPORTED, DEPRECATED, UNSUPPORTED, HIDDEN";

    private SupportFields() {}

    static SupportStatus read(Fields fields) {
        Optional<Object> value = fields.value("support");
        if (value.isEmpty()) {
            return SupportStatus.DEFAULT;
        }
        List<?> chain = value.get() instanceof List<?> list ? list : List.of(value.get());
        SupportStatus status = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            status = one(fields, chain.get(i), status);
        }
        if (status == null) {
            fields.problem("support", "is an empty list");
            return SupportStatus.DEFAULT;
        }
        return status;
    }

    private static SupportStatus one(Fields fields, Object value, @Nullable SupportStatus previous) {
        if (value instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                if (!List.of("status", "version", "message").contains(key)) {
                    fields.problem("support." + key, "is not known here (known: status, version, message)");
                }
            }
            return status(
                    fields, text(map.get("status")), text(map.get("version")), text(map.get("message")), previous);
        }
        String[] words = String.valueOf(value).split(" ", 2);
        return status(fields, words[0], words.length == 2 ? words[1] : null, null, previous);
    }

    private static SupportStatus status(
            Fields fields,
            @Nullable String name,
            @Nullable String version,
            @Nullable String message,
            @Nullable SupportStatus previous) {
        Optional<SupportStatus.Status> status = SharedFields.status(String.valueOf(name));
        if (status.isEmpty()) {
            fields.problem("support", "\"" + name + "\" is not one of " + STATUSES);
        }
        return new SupportStatus(status.orElse(SupportStatus.Status.UNKNOWN), version, message, previous);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** As the file has it, or empty when it need not be written. */
    static Optional<Object> toYaml(SupportStatus status) {
        if (status.equals(SupportStatus.DEFAULT)) {
            return Optional.empty();
        }
        List<Object> chain = new ArrayList<>();
        for (SupportStatus s = status; s != null; s = s.previous()) {
            chain.add(one(s));
        }
        return Optional.of(chain.size() == 1 ? chain.get(0) : chain);
    }

    private static Object one(SupportStatus s) {
        if (s.message() == null) {
            return s.version() == null ? s.status().name() : s.status().name() + " " + s.version();
        }
        return s.version() == null
                ? Map.of("status", s.status().name(), "message", s.message())
                : Map.of("status", s.status().name(), "version", s.version(), "message", s.message());
    }
}
