package dev.kiln;

import dev.kiln.spi.PropertyBag;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an environment makes of types: for all resources, or for those of some names. Source: SEMANTICS section 11.
 *
 * @param <B> the class of the builder itself
 */
public abstract class EnvironmentTypes<B extends EnvironmentTypes<B>> {

    private final PropertyBag registry;
    private final Consumer<IncludedFile> templates;

    EnvironmentTypes(PropertyBag registry, Consumer<IncludedFile> templates) {
        this.registry = registry;
        this.templates = templates;
    }

    abstract B self();

    final Consumer<IncludedFile> templates() {
        return templates;
    }

    final PropertyBag registry() {
        return registry;
    }

    /**
     * Lets a type stand for another.
     *
     * @param type the name that templates use; {@code Acme::*} stands for all that begin so
     * @param other the type that Heat makes of it; {@code OS::*} keeps what the star stood for
     * @return this builder
     */
    public B type(String type, String other) {
        registry.set(type, other);
        return self();
    }

    /**
     * Lets a type stand for a template: its properties become the template's parameters, its attributes the outputs.
     *
     * @param type the name that templates use
     * @param path the template's file, whose name ends in {@code .yaml} or {@code .template}; paths begin in the folder in which the
     *     program runs. It is sent along, with the files that it asks for
     * @return this builder
     */
    public B template(String type, String path) {
        IncludedFile file = IncludedFile.ofProject(path);
        templates.accept(file);
        registry.set(type, file.key());
        return self();
    }

    /**
     * Takes a type away: templates that use it are refused.
     *
     * @param type the name; {@code OS::Zaqar::*} takes all that begin so
     * @return this builder
     */
    public B noType(String type) {
        registry.set(type, Fn.nullValue());
        return self();
    }

    /** What an environment says about resources of some name. */
    public static final class Resources extends EnvironmentTypes<Resources> {

        Resources(PropertyBag rules, Consumer<IncludedFile> templates) {
            super(rules, templates);
        }

        @Override
        Resources self() {
            return this;
        }

        /**
         * Makes Heat stop and wait at points of the resource's life.
         *
         * @param first where
         * @param more further points
         * @return this builder
         */
        public Resources hook(Hook first, Hook... more) {
            registry().append("hooks", first);
            registry().appendAll("hooks", List.of(more));
            return this;
        }

        /**
         * Forbids updates to touch the resource in a way; where one would, it fails.
         *
         * @param first what is forbidden
         * @param more what else is forbidden
         * @return this builder
         */
        public Resources restrict(RestrictedAction first, RestrictedAction... more) {
            registry().append("restricted_actions", first);
            registry().appendAll("restricted_actions", List.of(more));
            return this;
        }

        /**
         * Says something about resources within the stack that the resource stands for.
         *
         * @param name the resource's name in the nested stack; {@code *} stands for any characters
         * @param configure says it
         * @return this builder
         */
        public Resources resource(String name, Consumer<? super Resources> configure) {
            configure.accept(new Resources(registry().map(name), templates()));
            return this;
        }
    }
}
