package dev.kiln.testing;

import dev.kiln.App;
import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.Literal;
import dev.kiln.synth.StackArtifact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where a test begins: static methods to import. */
public final class KilnAssertions {

    private KilnAssertions() {}

    /**
     * Begins assertions on a template.
     *
     * @param template the template
     * @return the assertions
     */
    public static TemplateAssert assertThat(Template template) {
        return new TemplateAssert(template);
    }

    /**
     * Begins assertions on a synthesized stack, which has its own template and may have nested ones.
     *
     * @param stack the stack, from {@link Synthesized#stack}
     * @return the assertions
     */
    public static StackAssert assertThat(StackArtifact stack) {
        return new StackAssert(stack);
    }

    /**
     * Begins assertions on an environment.
     *
     * @param environment the environment
     * @return the assertions
     */
    public static EnvironmentAssert assertThat(Environment environment) {
        return new EnvironmentAssert(environment);
    }

    /**
     * Begins assertions on the errors and warnings that a program causes; policies that it adds have their say.
     *
     * @param program makes the stacks, for example {@code WebStack::new}
     * @return the assertions
     */
    public static FindingsAssert assertThatFindingsOf(Consumer<App> program) {
        return new FindingsAssert(Synthesized.findings(program));
    }

    /**
     * Asks for a property of a resource, or for a key of an output or parameter.
     *
     * @param path the name in Heat; deeper ones as {@code networks[0].port}
     * @param value a text, number, boolean, list or map to be equal to; an {@link dev.kiln.Expr}; a node; a {@link Match}; a
     *     {@link Capture}; or a {@code Predicate<Node>}
     * @return the expectation
     */
    public static Expectation with(String path, Object value) {
        return Expectation.NONE.and(path, value);
    }

    /**
     * Asks for a property not to be set.
     *
     * @param path the name in Heat; deeper ones as {@code networks[0].port}
     * @return the expectation
     */
    public static Expectation without(String path) {
        return Expectation.NONE.without(path);
    }

    /**
     * Asks for a key of the resource beside its properties.
     *
     * @param path for example {@code deletion_policy} or {@code metadata.role}
     * @param value as in {@link #with}
     * @return the expectation
     */
    public static Expectation withKey(String path, Object value) {
        return Expectation.NONE.andKey(path, value);
    }

    /**
     * Asks for dependencies that the program declares with {@code dependsOn}.
     *
     * @param names the names of the resources that come first
     * @return the expectation
     */
    public static Expectation dependingOn(String... names) {
        return Expectation.NONE.dependingOn(names);
    }

    /**
     * Asks for a condition.
     *
     * @param condition the name of the condition
     * @return the expectation
     */
    public static Expectation onlyIf(String condition) {
        return Expectation.NONE.onlyIf(condition);
    }

    /**
     * A reference to a resource, as a value to be equal to.
     *
     * @param resource the resource's name
     * @return the node
     */
    public static Node getResource(String resource) {
        return new GetResource(new StringNode(resource));
    }

    /**
     * A reference to a parameter, as a value to be equal to.
     *
     * @param parameter the parameter's name
     * @return the node
     */
    public static Node getParam(String parameter) {
        return new GetParam(new StringNode(parameter));
    }

    /**
     * A reference to an attribute, as a value to be equal to.
     *
     * @param resource the resource's name
     * @param attribute the attribute's name
     * @param path keys of maps (texts) and indices of lists (integers)
     * @return the node
     */
    public static Node getAttr(String resource, String attribute, Object... path) {
        List<Node> items = new ArrayList<>();
        items.add(new StringNode(resource));
        items.add(new StringNode(attribute));
        for (Object step : path) {
            items.add(Literal.node(step));
        }
        return new GetAttr(new ListNode(items));
    }
}
