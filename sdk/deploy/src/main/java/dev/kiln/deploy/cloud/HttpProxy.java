package dev.kiln.deploy.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A proxy that speaks plain HTTP, through which requests go. Its printed form holds no secret.
 *
 * @param host its name or address
 * @param port its port
 * @param user as whom to log in there, or null for without login
 * @param password the password, or null
 * @param variable the environment variable that names it, for messages
 */
public record HttpProxy(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String variable) {

    @Override
    public String toString() {
        return "the proxy " + host + ":" + port + " (" + variable + ")";
    }
}
