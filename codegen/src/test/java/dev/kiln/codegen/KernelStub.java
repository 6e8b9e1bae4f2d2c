package dev.kiln.codegen;

import java.util.Map;

/** The kernel as far as generated code sees it; the generator's tests must not depend on the real one. */
final class KernelStub {

    static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("dev/kiln/Expr.java", "package dev.kiln; public interface Expr<T> { Object node(); }"),
            Map.entry("dev/kiln/Component.java", "package dev.kiln; public abstract class Component {}"),
            Map.entry("dev/kiln/Stack.java", """
            package dev.kiln;
            public abstract class Stack extends Component {
                public final Parameter<String> stringParameter(
                        String name, java.util.function.Consumer<? super Parameter.Builder<String>> configure) { return null; }
            }
            """),
            Map.entry("dev/kiln/Parameter.java", """
            package dev.kiln;
            public final class Parameter<T> implements Expr<T> {
                public Object node() { return this; }
                public static final class Builder<T> {
                    public Builder<T> customConstraint(String name) { return this; }
                }
            }
            """),
            Map.entry("dev/kiln/Resource.java", """
            package dev.kiln;
            public abstract class Resource {
                protected Resource(Component scope, String id, String type, dev.kiln.spi.PropertyBag properties) {}
                protected Resource(Component scope, String id, dev.kiln.spi.OwnType type, dev.kiln.spi.PropertyBag properties) {}
                public final Expr<String> ref() { return null; }
                public final String name() { return ""; }
                public final void updatePolicy(java.util.Map<String, ?> policy) {}
                protected final void updatePolicy(dev.kiln.spi.PropertyBag policy) {}
                protected final <T> Expr<T> attribute(String attribute, Object... path) { return null; }
            }
            """),
            Map.entry(
                    "dev/kiln/spi/WireValue.java",
                    "package dev.kiln.spi; public interface WireValue { String wireValue(); }"),
            Map.entry("dev/kiln/spi/PropertyBag.java", """
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
            """),
            Map.entry("dev/kiln/Member.java", """
            package dev.kiln;
            public final class Member<S extends Stack> {
                public static Object link(Member<?> member) { return null; }
            }
            """),
            Map.entry("dev/kiln/ResourceDefinition.java", """
            package dev.kiln;
            public final class ResourceDefinition {
                public static ResourceDefinition of(String type, dev.kiln.spi.PropertyBag properties) { return null; }
                public static ResourceDefinition of(dev.kiln.spi.OwnType type, dev.kiln.spi.PropertyBag properties) { return null; }
                public static dev.kiln.spi.PropertyBag snippet(ResourceDefinition definition) { return null; }
            }
            """),
            Map.entry("dev/kiln/spi/OwnType.java", """
            package dev.kiln.spi;
            public final class OwnType {
                public static OwnType of(String name, String facts) { return null; }
                public OwnType withFile(String file, String... pieces) { return this; }
            }
            """),
            Map.entry("dev/kiln/spi/GeneratedType.java", "package dev.kiln.spi; public @interface GeneratedType {}"),
            Map.entry(
                    "dev/kiln/DataSize.java",
                    "package dev.kiln; public final class DataSize { public static DataSize ofGibibytes(long n) { return null; } }"),
            Map.entry("dev/kiln/AnyAttribute.java", """
            package dev.kiln;
            public final class AnyAttribute<T> implements Expr<T> {
                public AnyAttribute(dev.kiln.spi.AttributePath path) {}
                public <P> Expr<P> at(Object... steps) { return null; }
                public Object node() { return this; }
            }
            """),
            Map.entry("dev/kiln/ListAttribute.java", """
            package dev.kiln;
            public final class ListAttribute<E> implements Expr<java.util.List<Object>> {
                public ListAttribute(dev.kiln.spi.AttributePath path,
                        java.util.function.Function<dev.kiln.spi.AttributePath, E> part) {}
                public E at(int step) { return null; }
                public <P> Expr<P> at(Object... steps) { return null; }
                public Object node() { return this; }
            }
            """),
            Map.entry("dev/kiln/MapAttribute.java", """
            package dev.kiln;
            public final class MapAttribute<E> implements Expr<java.util.Map<String, Object>> {
                public MapAttribute(dev.kiln.spi.AttributePath path,
                        java.util.function.Function<dev.kiln.spi.AttributePath, E> part) {}
                public E at(String step) { return null; }
                public <P> Expr<P> at(Object... steps) { return null; }
                public Object node() { return this; }
            }
            """),
            Map.entry("dev/kiln/AttributePart.java", """
            package dev.kiln;
            public abstract class AttributePart implements Expr<java.util.Map<String, Object>> {
                protected AttributePart(dev.kiln.spi.AttributePath path) {}
                protected final dev.kiln.spi.AttributePath key(String key) { return null; }
                public final <P> Expr<P> at(Object... steps) { return null; }
                public final Object node() { return this; }
            }
            """),
            Map.entry("dev/kiln/spi/AttributePath.java", """
            package dev.kiln.spi;
            public final class AttributePath {
                public interface Source { dev.kiln.Expr<?> attribute(String attribute, Object... steps); }
                public static AttributePath of(Source source, String attribute) { return null; }
                public <T> dev.kiln.Expr<T> expr() { return null; }
            }
            """),
            Map.entry("dev/kiln/spi/Amount.java", """
            package dev.kiln.spi;
            public final class Amount {
                public static Object seconds(java.time.Duration time) { return null; }
                public static Object minutes(java.time.Duration time) { return null; }
                public static Object milliseconds(java.time.Duration time) { return null; }
                public static Object fractionalSeconds(java.time.Duration time) { return null; }
                public static Object iso8601(java.time.Duration time) { return null; }
                public static Object bytes(dev.kiln.DataSize size) { return null; }
                public static Object mebibytes(dev.kiln.DataSize size) { return null; }
                public static Object gibibytes(dev.kiln.DataSize size) { return null; }
                public static Object text(Object amount) { return null; }
            }
            """));

    private KernelStub() {}
}
