package dev.kiln.engine.run;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.handler.Neighbours;
import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.StackFacts;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A row as its handler sees it. */
final class LiveContext implements ResourceContext {

    private final LiveResource row;
    private final @Nullable Map<String, @Nullable Object> values;

    LiveContext(LiveResource row) {
        this(row, null);
    }

    /** A row with other property values than those in force. */
    LiveContext(LiveResource row, @Nullable Map<String, @Nullable Object> values) {
        this.row = row;
        this.values = values;
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public String type() {
        DefinedResource defined = row.definition();
        return defined == null ? row.type() : defined.type().target();
    }

    @Override
    public String uuid() {
        return row.uuid();
    }

    @Override
    public Action action() {
        return row.action();
    }

    @Override
    public Status status() {
        return row.status();
    }

    @Override
    public @Nullable String physicalId() {
        return row.physicalId();
    }

    @Override
    public void physicalId(@Nullable String id) {
        row.physicalId(id);
    }

    @Override
    public String physicalName() {
        String name = row.physicalName();
        return name == null ? row.name() : name;
    }

    @Override
    public Map<String, @Nullable Object> properties() {
        return values == null ? row.values() : values;
    }

    @Override
    public Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> given = row.given();
        return given == null ? Map.of() : given;
    }

    @Override
    public Map<String, @Nullable Object> metadata() {
        return row.metadata();
    }

    @Override
    public void metadata(Map<String, ? extends @Nullable Object> metadata) {
        row.metadata(metadata);
    }

    @Override
    public Map<String, @Nullable Object> updatePolicy() {
        DefinedResource defined = row.definition();
        return defined == null ? Map.of() : defined.updatePolicy(row.stack().data());
    }

    @Override
    public Set<List<Object>> referencedAttributes() {
        return row.stack().definition().referencedAttributes(row.name());
    }

    @Override
    public Map<String, @Nullable Object> data() {
        return row.data();
    }

    @Override
    public void data(String key, @Nullable Object value) {
        row.data(key, value);
    }

    @Override
    public Cloud cloud() {
        return core().cloud();
    }

    @Override
    public StackFacts stack() {
        return row.stack().facts();
    }

    @Override
    public NestedStack nested() {
        return new LiveNested(row, true);
    }

    @Override
    public NestedStack separate() {
        return new LiveNested(row, false);
    }

    @Override
    public Neighbours neighbours() {
        return new LiveNeighbours(row.stack());
    }

    @Override
    public String signals() {
        return core().settings().signals();
    }

    @Override
    public Instant now() {
        return core().now();
    }

    @Override
    public RandomGenerator random() {
        return core().random();
    }

    @Override
    public RandomGenerator secretRandom() {
        return core().secretRandom();
    }

    private Core core() {
        return row.stack().core();
    }
}
