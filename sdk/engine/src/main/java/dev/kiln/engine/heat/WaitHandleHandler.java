package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.hot.value.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::WaitConditionHandle}: collects signals for a wait condition. */
public final class WaitHandleHandler implements ResourceHandler {

    private static final String TRANSPORT = "signal_transport";

    @Override
    public Progress create(ResourceContext resource) {
        SignalUrl.drawToken(resource);
        resource.physicalId(Ids.hex(resource.random()));
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        return WaitSignals.OF_HEAT.addWithDefaults(resource, details);
    }

    /** Whether a wait condition need not wait for this handle. */
    static boolean isSilent(ResourceContext handle) {
        return "NO_SIGNAL".equals(handle.properties().get(TRANSPORT));
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        String token = SignalUrl.token(resource.data()).orElse(null);
        if (resource.physicalId() == null || token == null) {
            return null;
        }
        Object transport = resource.properties().get(TRANSPORT);
        if (attribute.equals("signal")) {
            return JsonText.of(signal(resource, token, String.valueOf(transport)));
        }
        if (!"TOKEN_SIGNAL".equals(transport)) {
            return null;
        }
        String url = SignalUrl.of(resource);
        return switch (attribute) {
            case "token" -> token;
            case "endpoint" -> url;
            case "curl_cli" ->
                "curl -i -X POST -H 'X-Auth-Token: " + token
                        + "' -H 'Content-Type: application/json' -H 'Accept: application/json' " + url;
            default -> null;
        };
    }

    /** All that a sender needs. */
    private static Map<String, @Nullable Object> signal(ResourceContext resource, String token, String transport) {
        return switch (transport) {
            case "CFN_SIGNAL", "TEMP_URL_SIGNAL" -> Map.of("alarm_url", SignalUrl.signed(resource, "waitcondition"));
            case "TOKEN_SIGNAL" -> Map.of("token", token, "endpoint", SignalUrl.of(resource));
            case "HEAT_SIGNAL" -> SignalCredentials.of(resource, token);
            case "ZAQAR_SIGNAL" -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>(SignalCredentials.of(resource, token));
                all.put("queue_id", resource.physicalId());
                yield all;
            }
            default -> Map.of();
        };
    }

    @Override
    public String describedAs(String type) {
        return "HeatWaitConditionHandle";
    }
}
