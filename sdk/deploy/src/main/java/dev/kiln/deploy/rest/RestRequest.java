package dev.kiln.deploy.rest;

import org.jspecify.annotations.Nullable;

/**
 * A request to a service.
 *
 * @param service the service's type in the catalogue, for example {@code orchestration}
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the path under the service's endpoint, with its query, encoded; begins with a slash
 * @param json the body, or null for none
 */
public record RestRequest(
        String service,
        String method,
        String path,
        @Nullable String json) {

    /**
     * Whether the request may be sent twice without harm.
     *
     * @return true for GET
     */
    public boolean isRead() {
        return method.equals("GET");
    }
}
