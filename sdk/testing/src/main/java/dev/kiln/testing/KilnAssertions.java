package dev.kiln.testing;

import dev.kiln.hot.Template;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.Literal;
import java.util.ArrayList;
import java.util.List;

/** Where a test begins: static methods to import. */
public final class KilnAssertions {

    private KilnAssertions() {}

    /**
     * Begins an assertion on a template.
     *
     * @param template the template
     * @return the assertion
     */
    public static TemplateAssert assertThat(Template template) {
        return new TemplateAssert(template);
    }

    /**
     * Asks for a property.
     *
     * @param path the property's name in Heat; deeper ones as {@code networks[0].port}
     * @param value a text, number, boolean, list or map to be equal to; an {@link dev.kiln.Expr}; a node; a {@link Capture}; or a
     *     {@code Predicate<Node>}
     * @return the expectation
     */
    public static Properties with(String path, Object value) {
        return new Properties(List.of()).and(path, value);
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
