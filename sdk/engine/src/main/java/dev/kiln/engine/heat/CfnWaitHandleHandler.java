package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.engine.handler.UpdateNeed;
import dev.kiln.hot.value.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::CloudFormation::WaitConditionHandle} and {@code OS::Heat::UpdateWaitConditionHandle}: collect signals in the
 * form of AWS. Their reference is the signed address that takes the signals.
 */
public final class CfnWaitHandleHandler implements ResourceHandler {

    private final boolean replacedByEveryUpdate;

    /**
     * A handle.
     *
     * @param replacedByEveryUpdate whether each update makes a new one: {@code OS::Heat::UpdateWaitConditionHandle}
     */
    public CfnWaitHandleHandler(boolean replacedByEveryUpdate) {
        this.replacedByEveryUpdate = replacedByEveryUpdate;
    }

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
    public UpdateNeed updateNeed(ResourceContext resource) {
        return replacedByEveryUpdate ? UpdateNeed.REPLACE : UpdateNeed.COMPARE;
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        if (details == null) {
            return Signalled.IGNORED;
        }
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        if (details instanceof Map<?, ?> map) {
            map.forEach((key, value) -> given.put(PythonText.str(key), value));
        }
        return WaitSignals.OF_AWS.add(resource, given);
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return resource.physicalId() == null ? resource.name() : SignalUrl.signed(resource, "waitcondition");
    }

    @Override
    public String describedAs(String type) {
        return replacedByEveryUpdate ? "UpdateWaitConditionHandle" : "WaitConditionHandle";
    }
}
