package dev.kiln.engine.conformance;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ReplacementRequired;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.schema.HeatRelease;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ResourceSchema;
import dev.kiln.schema.SchemaCatalog;
import dev.kiln.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The type of the recorded updates: it notes what it is asked to do and fails when it is told to. */
final class MockType implements ResourceHandler {

    static final String NAME = "Mock::Gen";

    private final List<Object> operations = new ArrayList<>();

    /** The catalogue that has this type alone. */
    static SchemaCatalog catalogue() {
        ResourceSchema.Builder type = ResourceSchema.builder()
                .name(NAME)
                .addReleases(HeatRelease.ZED)
                .putProperties("ua", property(ValueType.STRING, true).build())
                .putProperties("nua", property(ValueType.STRING, false).build())
                .putProperties(
                        "imm", property(ValueType.STRING, false).immutable(true).build())
                .putProperties("ref", property(ValueType.STRING, true).build())
                .putProperties("refn", property(ValueType.STRING, false).build())
                .putProperties(
                        "dflt",
                        property(ValueType.STRING, false).defaultValue("d").build())
                .putProperties("lst", property(ValueType.LIST, false).build())
                .putProperties("map", property(ValueType.MAP, false).build());
        for (String fails : List.of("fail_create", "fail_update", "fail_delete")) {
            type.putProperties(
                    fails, property(ValueType.BOOLEAN, true).defaultValue(false).build());
        }
        return SchemaCatalog.of(List.of(type.build()));
    }

    private static PropertySchema.Builder property(ValueType type, boolean updateAllowed) {
        return PropertySchema.builder().type(type).updateAllowed(updateAllowed).addReleases(HeatRelease.ZED);
    }

    /** What was done since the last call. */
    List<Object> operations() {
        List<Object> done = List.copyOf(operations);
        operations.clear();
        return done;
    }

    private void note(String operation, ResourceContext resource) {
        operations.add(List.of(operation, resource.name()));
    }

    private static void failIf(Map<String, ?> properties, String what) {
        if (Boolean.TRUE.equals(properties.get("fail_" + what))) {
            throw new ResourceException("Exception", what + " boom");
        }
    }

    @Override
    public Progress create(ResourceContext resource) {
        note("create", resource);
        resource.physicalId(resource.physicalName());
        failIf(resource.properties(), "create");
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        if (!Set.of("ua", "ref", "fail_create", "fail_update", "fail_delete")
                .containsAll(change.changed().keySet())) {
            throw new ReplacementRequired();
        }
        Map<String, Object> sections = Map.of(
                "properties", change.sections().contains("properties"),
                "metadata", change.sections().contains("metadata"),
                "update_policy", change.sections().contains("update_policy"));
        List<String> changed = new ArrayList<>(new TreeSet<>(change.changed().keySet()));
        operations.add(List.of("update", resource.name(), changed, sections));
        failIf(change.after(), "update");
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        note("delete", resource);
        failIf(resource.properties(), "delete");
        return Progress.DONE;
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        note("suspend", resource);
        return Progress.DONE;
    }

    @Override
    public Progress resume(ResourceContext resource) {
        note("resume", resource);
        return Progress.DONE;
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        note("check", resource);
        return Progress.DONE;
    }
}
