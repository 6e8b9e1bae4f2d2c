package dev.kiln.deploy.cloud;

import org.jspecify.annotations.Nullable;

/** As whom to log in. The printed form of none of them holds a secret. */
public sealed interface Credentials {

    /**
     * The secret part.
     *
     * @return password, token or secret
     */
    String secret();

    /**
     * A user with a password.
     *
     * @param userId the user's id, or null if the name is given
     * @param userName the user's name, or null if the id is given
     * @param domain the domain of a user given by name, or null
     * @param secret the password
     */
    record Password(
            @Nullable String userId,
            @Nullable String userName,
            @Nullable Domain domain,
            String secret) implements Credentials {
        @Override
        public String toString() {
            return "user " + (userId != null ? userId : userName) + (domain == null ? "" : " of domain " + domain);
        }
    }

    /**
     * A token that was issued before.
     *
     * @param secret the token
     */
    record Token(String secret) implements Credentials {
        @Override
        public String toString() {
            return "the given token";
        }
    }

    /**
     * An application credential, which brings its own project.
     *
     * @param id its id, or null if its name is given
     * @param name its name, or null; a name needs the user
     * @param userId the id of its user, or null
     * @param userName the name of its user, or null
     * @param domain the domain of a user given by name, or null
     * @param secret its secret
     */
    record ApplicationCredential(
            @Nullable String id,
            @Nullable String name,
            @Nullable String userId,
            @Nullable String userName,
            @Nullable Domain domain,
            String secret)
            implements Credentials {
        @Override
        public String toString() {
            return "application credential " + (id != null ? id : name);
        }
    }
}
