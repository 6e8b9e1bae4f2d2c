package dev.kiln.testing;

import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test expects of a resource, an output or a parameter; what it does not name may have any value. Begin with
 * {@link KilnAssertions#with}, {@link KilnAssertions#without} or one of their neighbours.
 */
public final class Expectation {

    /** That nothing in particular is expected. */
    static final Expectation NONE = new Expectation(List.of());

    private final List<Expected> all;

    /** A value at a path below the properties or, for the keys of the resource, outputs and parameters, below the definition. */
    private record Expected(boolean inProperties, String path, Match match) {}

    private Expectation(List<Expected> all) {
        this.all = all;
    }

    /**
     * Asks for one more value: of a property of the resource, or of a key of the output or parameter.
     *
     * @param path the name in Heat; deeper ones as {@code networks[0].port}
     * @param value as in {@link KilnAssertions#with}
     * @return the longer expectation
     */
    public Expectation and(String path, Object value) {
        return plus(new Expected(true, path, Match.of(value)));
    }

    /**
     * Asks for something not to be set.
     *
     * @param path the name in Heat; deeper ones as {@code networks[0].port}
     * @return the longer expectation
     */
    public Expectation without(String path) {
        return and(path, Match.absent());
    }

    /**
     * Asks for a key of the resource beside its properties.
     *
     * @param path for example {@code deletion_policy}, {@code metadata.role} or {@code update_policy.rolling_update.max_batch_size}
     * @param value as in {@link KilnAssertions#with}
     * @return the longer expectation
     */
    public Expectation andKey(String path, Object value) {
        return plus(new Expected(false, path, Match.of(value)));
    }

    /**
     * Asks for dependencies of the resource that the program declares with {@code dependsOn}; it may have more.
     *
     * @param names the names of the resources that come first
     * @return the longer expectation
     */
    public Expectation dependingOn(String... names) {
        return andKey("depends_on", Match.containing((Object[]) names));
    }

    /**
     * Asks for the condition of the resource or output.
     *
     * @param condition the name of the condition
     * @return the longer expectation
     */
    public Expectation onlyIf(String condition) {
        return andKey("condition", condition);
    }

    /** Compares with a resource's definition. */
    Trial tryResource(MapNode definition) {
        return compare(definition, definition.get("properties"));
    }

    /** Compares with the definition of an output or parameter. */
    Trial tryDefinition(MapNode definition) {
        return compare(definition, definition);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    private Trial compare(MapNode definition, @Nullable Node properties) {
        Trial trial = new Trial();
        for (Expected one : all) {
            one.match().check(Steps.at(one.inProperties() ? properties : definition, one.path()), one.path(), trial);
        }
        return trial;
    }

    private Expectation plus(Expected one) {
        List<Expected> longer = new ArrayList<>(all);
        longer.add(one);
        return new Expectation(List.copyOf(longer));
    }
}
