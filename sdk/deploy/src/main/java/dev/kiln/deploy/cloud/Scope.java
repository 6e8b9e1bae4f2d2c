package dev.kiln.deploy.cloud;

import org.jspecify.annotations.Nullable;

/** For what to log in. */
public sealed interface Scope {

    /**
     * A project, where stacks live.
     *
     * @param id its id, or null if the name is given
     * @param name its name, or null if the id is given
     * @param domain the domain of a project given by name, or null
     */
    record Project(
            @Nullable String id,
            @Nullable String name,
            @Nullable Domain domain) implements Scope {
        @Override
        public String toString() {
            return "project " + (id != null ? id : name);
        }
    }

    /**
     * A whole domain.
     *
     * @param domain the domain
     */
    record WholeDomain(Domain domain) implements Scope {
        @Override
        public String toString() {
            return "domain " + domain;
        }
    }

    /** What the credential itself says: an application credential's project, the user's default project. */
    record Implied() implements Scope {
        @Override
        public String toString() {
            return "the credential's own project";
        }
    }
}
