package dev.kiln.deploy.rest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service.
 *
 * @param service the service's type in the catalogue, for example {@code orchestration}
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the path under the service's endpoint, with its query, encoded; begins with a slash
 * @param json the body, or null for none
 * @param hidden values in it that must never be shown: in what is printed of the exchange and in refusals they are blackened
 */
public record RestRequest(
        String service,
        String method,
        String path,
        @Nullable String json,
        Set<String> hidden) {

    /**
     * Copies the set.
     *
     * @param service the service's type in the catalogue, for example {@code orchestration}
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path the path under the service's endpoint, with its query, encoded; begins with a slash
     * @param json the body, or null for none
     * @param hidden values in it that must never be shown
     */
    public RestRequest {
        hidden = Set.copyOf(hidden);
    }

    /**
     * A request with nothing to hide.
     *
     * @param service the service's type in the catalogue, for example {@code orchestration}
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path the path under the service's endpoint, with its query, encoded; begins with a slash
     * @param json the body, or null for none
     */
    public RestRequest(String service, String method, String path, @Nullable String json) {
        this(service, method, path, json, Set.of());
    }

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return method + " " + service + path;
    }

    /**
     * Whether the request may be sent twice without harm.
     *
     * @return true for GET
     */
    public boolean isRead() {
        return method.equals("GET");
    }
}
