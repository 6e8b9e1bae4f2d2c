package dev.kiln.codegen;

import java.util.Map;

/** The kernel as far as generated code sees it; the generator's tests must not depend on the real one. */
final class KernelStub {

    static final Map<String, String> SOURCES = Map.of(
            "dev/kiln/Expr.java",
            "package dev.kiln; public interface Expr<T> { Object node(); }",
            "dev/kiln/Component.java",
            "package dev.kiln; public abstract class Component {}",
            "dev/kiln/Stack.java",
            """
            package dev.kiln;
            public abstract class Stack extends Component {
                public final Parameter<String> stringParameter(
                        String name, java.util.function.Consumer<? super Parameter.Builder<String>> configure) { return null; }
            }
            """,
            "dev/kiln/Parameter.java",
            """
            package dev.kiln;
            public final class Parameter<T> implements Expr<T> {
                public Object node() { return this; }
                public static final class Builder<T> {
                    public Builder<T> customConstraint(String name) { return this; }
                }
            }
            """,
            "dev/kiln/Resource.java",
            """
            package dev.kiln;
            public abstract class Resource {
                protected Resource(Component scope, String id, String type, dev.kiln.spi.PropertyBag properties) {}
                public final Expr<String> ref() { return null; }
                public final String name() { return ""; }
                protected final <T> Expr<T> attribute(String attribute, Object... path) { return null; }
            }
            """,
            "dev/kiln/spi/WireValue.java",
            "package dev.kiln.spi; public interface WireValue { String wireValue(); }",
            "dev/kiln/spi/PropertyBag.java",
            """
            package dev.kiln.spi;
            public final class PropertyBag {
                public void set(String name, Object value) {}
                public void setList(String name, dev.kiln.Expr<?> whole) {}
                public void append(String name, Object item) {}
                public void appendAll(String name, Iterable<?> more) {}
                public PropertyBag map(String name) { return this; }
                public PropertyBag item(String name) { return this; }
                public PropertyBag entry(String name, String key) { return this; }
            }
            """);

    private KernelStub() {}
}
