package dev.kiln;

import dev.kiln.hot.HotVersion;
import dev.kiln.schema.OpenStackRelease;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One Heat stack: a subclass declares parameters, resources and outputs in its constructor, and synthesis writes one template.
 *
 * <pre>{@code
 * public final class WebStack extends Stack {
 *     public WebStack(App app) {
 *         super(app, "web");
 *         Parameter<String> image = stringParameter("image", p -> p.description("Image of the server."));
 *         NovaServer server = NovaServer.create(this, "server", s -> s.image(image).flavor("m1.small"));
 *         output("address", "Address of the server.", server.attributes().firstAddress());
 *     }
 * }
 * }</pre>
 */
public abstract class Stack extends Declarations {

    private final App app;
    private final String name;
    private final @Nullable Stack outer;
    private final @Nullable NestedStack nested;
    private final String templateFile;
    private final PropertyBag given;
    private final List<Stack> nestedStacks = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private @Nullable HotVersion templateVersion;
    private @Nullable OpenStackRelease target;
    private @Nullable StackEnvironment environment;
    private @Nullable String description;

    /**
     * A stack that is deployed by itself.
     *
     * @param app the app that holds it
     * @param name the stack's name in Heat, which begins with a letter and has letters, digits, {@code _}, {@code -} and {@code .}
     */
    @SuppressWarnings("this-escape") // the app only keeps the stack until synthesis
    protected Stack(App app, String name) {
        this.app = app;
        this.name = name;
        this.outer = null;
        this.nested = null;
        this.templateFile = name + ".yaml";
        this.given = new PropertyBag();
        app.add(this);
    }

    /**
     * A stack within another: in the outer stack's template it is one resource, whose type is this stack's template. What either
     * uses of the other, a parameter, a resource or an attribute, synthesis hands over: inwards by a parameter, outwards by an output.
     *
     * <pre>{@code
     * final class Tier extends Stack {
     *     final NovaServer server;
     *
     *     Tier(Component scope, String id, NeutronNet net) {
     *         super(scope, id);
     *         server = NovaServer.create(this, "server", s -> s.flavor("m1.small").networks(n -> n.network(net)));
     *     }
     * }
     * }</pre>
     *
     * @param scope the stack or component that holds it
     * @param id the name of the resource that stands for it
     */
    protected Stack(Component scope, String id) {
        this(scope, id, scope.stack().name + "." + scope.nameOf(id) + ".yaml");
    }

    /**
     * A stack within another whose template's file has a name of its own, as its users know it: stacks of one file share it, and so
     * have to be alike.
     *
     * @param scope the stack or component that holds it
     * @param id the name of the resource that stands for it
     * @param templateFile the file, which ends in {@code .yaml} or {@code .template}: {@code lib/database.yaml}
     */
    protected Stack(Component scope, String id, String templateFile) {
        this(scope, id, templateFile, new PropertyBag());
    }

    /**
     * A stack within another that takes the values of its parameters by setters of its own.
     *
     * <pre>{@code
     * final class Database extends Stack {
     *     Database(Component scope, String id, Consumer<? super Properties> properties) {
     *         super(scope, id, "lib/database.yaml", new Properties(), properties);
     *         Parameter<Number> size = numberParameter("size", p -> p.description("Its volume in GB."));
     *     }
     *
     *     static final class Properties extends StackProperties<Properties> {
     *         Properties size(Number value) {
     *             return set("size", value);
     *         }
     *     }
     * }
     *
     * new Database(this, "db", d -> d.size(20));
     * }</pre>
     *
     * @param <P> the class with the setters
     * @param scope the stack or component that holds it
     * @param id the name of the resource that stands for it
     * @param templateFile the file, which ends in {@code .yaml} or {@code .template}; stacks of one file share it, and have to be alike
     * @param properties the setters
     * @param configure calls them
     */
    protected <P extends StackProperties<P>> Stack(
            Component scope, String id, String templateFile, P properties, Consumer<? super P> configure) {
        this(scope, id, templateFile, properties.configured(configure));
    }

    @SuppressWarnings("this-escape") // the outer stack only keeps this one until synthesis
    private Stack(Component scope, String id, String templateFile, PropertyBag given) {
        Stack outer = scope.stack();
        this.app = outer.app;
        this.outer = outer;
        this.name = outer.name + "." + scope.nameOf(id);
        this.templateFile = templateFile;
        this.given = given;
        this.nested = scope instanceof MemberScope ? null : new NestedStack(scope, id, templateFile);
        outer.nestedStacks.add(this);
    }

    /**
     * The stack's name in Heat; of a nested stack, which Heat names, the names of the stacks around it and its own, with dots between.
     *
     * @return the name
     */
    public final String name() {
        return name;
    }

    /**
     * The app that the stack belongs to.
     *
     * @return the app
     */
    public final App app() {
        return app;
    }

    /**
     * The resource that stands for this stack in the outer one: for its dependencies, its condition, its policies.
     *
     * @return the resource
     * @throws IllegalStateException for a stack that is deployed by itself, and for the {@link Member} of a group
     */
    public final Resource asResource() {
        if (nested == null) {
            throw new IllegalStateException("the stack " + name
                    + (isMember() ? " is the member of a group" : " is deployed by itself")
                    + ", so no resource stands for it");
        }
        return nested;
    }

    /**
     * An output of a nested stack as the one around it reads it, or another attribute of the resource that stands for it. Of a group's
     * member it is the value that {@link Member#each} and {@link Member#at} take.
     *
     * @param <T> the type that the value will have
     * @param attribute the output's name, or an attribute that every such resource has: {@code resource.server}
     * @param path keys of maps (texts) and indices of lists (integers)
     * @return the expression ({@code get_attr})
     * @throws IllegalStateException for the member of a group and for a stack that is deployed by itself, when it has no such output
     *     or a part of it is asked for
     */
    public final <T> Expr<T> attribute(String attribute, Object... path) {
        if (nested != null) {
            return nested.read(attribute, path);
        }
        Output output = outputs().stream()
                .filter(one -> one.name().equals(attribute) && path.length == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no resource stands for the stack " + name
                        + ", so of its attributes only outputs as a whole are known, and " + attribute + " is none"));
        return new Expression<>(
                output.value().node(),
                output.value().references(),
                output.value().files());
    }

    /**
     * The name of the template's file; of a nested stack, also the type of the resource that stands for it.
     *
     * @return for example {@code web.yaml}
     */
    public final String templateFile() {
        return templateFile;
    }

    /**
     * What the setters of a nested stack were given for its parameters.
     *
     * @return parameter to value; empty where the stack has no setters
     */
    public final PropertyBag given() {
        return given;
    }

    /**
     * Whether the stack is what a group makes its members from.
     *
     * @return true for the stack of a {@link Member}
     */
    public final boolean isMember() {
        return outer != null && nested == null;
    }

    /**
     * The stack around a nested one, or around the group that a member belongs to.
     *
     * @return the outer stack, empty for one that is deployed by itself
     */
    public final Optional<Stack> outer() {
        return Optional.ofNullable(outer);
    }

    /**
     * The stacks directly within this one, in the order of their creation.
     *
     * @return an unmodifiable view
     */
    public final List<Stack> nestedStacks() {
        return Collections.unmodifiableList(nestedStacks);
    }

    /**
     * Sets {@code heat_template_version}. It is never inferred: unless set it is the newest of the {@linkplain #target target
     * release}, or 2018-08-31 where there is no target, and using what the version lacks is an error that names it. A nested stack has
     * the version of the outer one unless it sets another.
     *
     * @param version the version
     */
    protected final void templateVersion(HotVersion version) {
        this.templateVersion = version;
    }

    /**
     * Says on which release of OpenStack the stack is to run. Whatever that release lacks, types, properties, attributes, functions, is
     * an error then. A nested stack has the release of the outer one, and a stack that of its {@linkplain App#target app}, unless it sets
     * another.
     *
     * @param release the release
     */
    protected final void target(OpenStackRelease release) {
        this.target = release;
    }

    /**
     * Sets the template's description.
     *
     * @param text what the stack is for
     */
    protected final void description(String text) {
        this.description = text;
    }

    /**
     * Says what goes with the stack in its environment: values for parameters, what types stand for, hooks. Repeated calls add to it. Of
     * nested stacks the outermost one has the environment.
     *
     * @param configure says it
     */
    protected final void environment(Consumer<? super StackEnvironment> configure) {
        StackEnvironment all = environment == null ? new StackEnvironment(this) : environment;
        environment = all;
        configure.accept(all);
    }

    /**
     * The environment that goes with the stack.
     *
     * @return the environment, empty where none was said
     */
    public final Optional<StackEnvironment> environment() {
        return Optional.ofNullable(environment);
    }

    /**
     * The version of the language that the template is written in.
     *
     * @return the version
     */
    public final HotVersion templateVersion() {
        if (templateVersion != null) {
            return templateVersion;
        }
        return outer != null && target == null
                ? outer.templateVersion()
                : target().map(HotVersion::newestOf).orElse(HotVersion.V2018_08_31);
    }

    /**
     * The release of OpenStack that the stack is to run on.
     *
     * @return the release, empty where none was said
     */
    public final Optional<OpenStackRelease> target() {
        if (target != null) {
            return Optional.of(target);
        }
        return outer == null ? app.target() : outer.target();
    }

    /**
     * The template's description.
     *
     * @return the text, or null when there is none
     */
    public final @Nullable String description() {
        return description;
    }

    /**
     * The resources in the order of their creation, two of the same name included.
     *
     * @return an unmodifiable view
     */
    public final List<Resource> resources() {
        return Collections.unmodifiableList(resources);
    }

    void add(Resource resource) {
        resources.add(resource);
    }
}
