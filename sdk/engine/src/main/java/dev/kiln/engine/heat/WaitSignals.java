package dev.kiln.engine.heat;

import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signals that a handle has collected; they are its metadata, by their ids.
 *
 * @param status the key of the status
 * @param reason the key of the reason
 * @param data the key of the data
 * @param id the key of the id
 */
record WaitSignals(String status, String reason, String data, String id) {

    static final String SUCCESS = "SUCCESS";
    static final String FAILURE = "FAILURE";

    static final WaitSignals OF_HEAT = new WaitSignals("status", "reason", "data", "id");
    static final WaitSignals OF_AWS = new WaitSignals("Status", "Reason", "Data", "UniqueId");

    /** Adds a signal whose parts may all be missing. */
    Signalled addWithDefaults(ResourceContext handle, @Nullable Object details) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        if (details instanceof Map<?, ?> map) {
            map.forEach((key, value) -> given.put(PythonText.str(key), value));
        }
        int number = handle.metadata().size() + 1;
        given.putIfAbsent(status, SUCCESS);
        given.putIfAbsent(reason, "Signal " + number + " received");
        given.putIfAbsent(data, null);
        given.putIfAbsent(id, number);
        return add(handle, given);
    }

    /** Adds a signal, or puts it in the place of one with the same id. */
    Signalled add(ResourceContext handle, Map<String, @Nullable Object> signal) {
        boolean known = signal.keySet().equals(Set.of(status, reason, data, id))
                && Set.of(SUCCESS, FAILURE).contains(PythonText.str(signal.get(status)));
        if (!known) {
            throw new ResourceException("ValueError", "Metadata format invalid");
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(handle.metadata());
        Map<String, @Nullable Object> entry = new LinkedHashMap<>(signal);
        entry.remove(id);
        metadata.put(PythonText.str(signal.get(id)), entry);
        handle.metadata(metadata);
        return Signalled.with("status:" + signal.get(status) + " reason:" + signal.get(reason));
    }
}
