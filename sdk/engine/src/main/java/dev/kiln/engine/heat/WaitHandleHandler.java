package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.engine.handler.UpdateNeed;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::WaitConditionHandle}: collects signals for a wait condition. */
public final class WaitHandleHandler implements ResourceHandler {

    private static final String TOKEN = "token";
    private static final Set<String> KEYS = Set.of("data", "id", "reason", "status");

    private final boolean replacedByEveryUpdate;

    /**
     * A handle.
     *
     * @param replacedByEveryUpdate whether each update makes a new one: {@code OS::Heat::UpdateWaitConditionHandle}
     */
    public WaitHandleHandler(boolean replacedByEveryUpdate) {
        this.replacedByEveryUpdate = replacedByEveryUpdate;
    }

    @Override
    public Progress create(ResourceContext resource) {
        resource.data(
                TOKEN,
                Long.toHexString(resource.secretRandom().nextLong())
                        + Long.toHexString(resource.secretRandom().nextLong()));
        resource.physicalId(Ids.hex(resource.random()));
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public UpdateNeed updateNeed(ResourceContext resource) {
        return replacedByEveryUpdate ? UpdateNeed.REPLACE : UpdateNeed.COMPARE;
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        if (details instanceof Map<?, ?> map) {
            map.forEach((key, value) -> given.put(PythonText.str(key), value));
        }
        int number = resource.metadata().size() + 1;
        given.putIfAbsent("status", "SUCCESS");
        given.putIfAbsent("reason", "Signal " + number + " received");
        given.putIfAbsent("data", null);
        given.putIfAbsent("id", number);
        boolean known = given.keySet().equals(KEYS)
                && Set.of("SUCCESS", "FAILURE").contains(PythonText.str(given.get("status")));
        if (!known) {
            throw new ResourceException("ValueError", "Metadata format invalid");
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(resource.metadata());
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("data", given.get("data"));
        entry.put("reason", given.get("reason"));
        entry.put("status", given.get("status"));
        metadata.put(PythonText.str(given.get("id")), entry);
        resource.metadata(metadata);
        return Signalled.with("status:" + given.get("status") + " reason:" + given.get("reason"));
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Object token = resource.data().get(TOKEN);
        if (resource.physicalId() == null || token == null) {
            return null;
        }
        String url = SignalUrl.of(resource);
        return switch (attribute) {
            case "token" -> token;
            case "endpoint" -> url;
            case "curl_cli" ->
                "curl -i -X POST -H 'X-Auth-Token: " + token
                        + "' -H 'Content-Type: application/json' -H 'Accept: application/json' " + url;
            case "signal" -> JsonText.of(Map.of("alarm_url", url));
            default -> null;
        };
    }

    @Override
    public String describedAs(String type) {
        return replacedByEveryUpdate ? "UpdateWaitConditionHandle" : "HeatWaitConditionHandle";
    }
}
