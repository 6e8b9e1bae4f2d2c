package dev.kiln.testing;

import dev.kiln.hot.env.Environment;
import dev.kiln.spi.Literal;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on an environment; begin with {@link KilnAssertions#assertThat(Environment)}. */
public final class EnvironmentAssert extends AbstractAssert<EnvironmentAssert, Environment> {

    EnvironmentAssert(Environment environment) {
        super(environment, EnvironmentAssert.class);
    }

    /**
     * A parameter of the stack has a value.
     *
     * @param name the parameter's name
     * @param value a value or an expectation
     * @return this assertion
     */
    public EnvironmentAssert hasParameter(String name, Object value) {
        return has("parameters", actual.parameters(), name, value);
    }

    /**
     * A parameter of every stack in the tree has a default.
     *
     * @param name the parameter's name
     * @param value a value or an expectation
     * @return this assertion
     */
    public EnvironmentAssert hasParameterDefault(String name, Object value) {
        return has("parameter_defaults", actual.parameterDefaults(), name, value);
    }

    /**
     * The environment says nothing of a parameter.
     *
     * @param name the parameter's name
     * @return this assertion
     */
    public EnvironmentAssert hasNoParameter(String name) {
        return has("parameters", actual.parameters(), name, Match.absent())
                .has("parameter_defaults", actual.parameterDefaults(), name, Match.absent());
    }

    /**
     * The registry maps a type to another, or to a template.
     *
     * @param type the type as templates name it
     * @param target what stands for it, or an expectation
     * @return this assertion
     */
    public EnvironmentAssert mapsType(String type, Object target) {
        return has("resource_registry", actual.resourceRegistry(), type, target);
    }

    private EnvironmentAssert has(String section, Map<String, @Nullable Object> values, String name, Object expected) {
        Trial trial = new Trial();
        Match.of(expected)
                .check(values.containsKey(name) ? Literal.node(values.get(name)) : null, section + "." + name, trial);
        if (!trial.isGood()) {
            throw failure("%s; the section has %s", String.join("; ", trial.misses()), values.keySet());
        }
        trial.capture();
        return this;
    }
}
