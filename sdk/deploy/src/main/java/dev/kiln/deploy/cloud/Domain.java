package dev.kiln.deploy.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A Keystone domain.
 *
 * @param id its id, or null if the name is given
 * @param name its name, or null if the id is given
 */
public record Domain(@Nullable String id, @Nullable String name) {
    @Override
    public String toString() {
        return id != null ? id : String.valueOf(name);
    }
}
