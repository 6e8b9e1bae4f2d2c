package dev.kiln.deploy.rest;

import java.util.Map;
import java.util.Optional;

/**
 * An answer of a service.
 *
 * @param status the HTTP status
 * @param headers headers by lower-case name, the first value of each
 * @param body the body as text, may be empty
 */
public record RestResponse(int status, Map<String, String> headers, String body) {

    /**
     * Copies the headers.
     *
     * @param status the HTTP status
     * @param headers headers by lower-case name, the first value of each
     * @param body the body as text, may be empty
     */
    public RestResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * A header's value.
     *
     * @param name its name in lower case
     * @return the first value, or empty
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * Whether the service is, by its own word or its proxy's, not able to answer now. What a write did is then not known.
     *
     * @return true for 502, 503 and 504
     */
    public boolean isUnavailable() {
        return status == 502 || status == 503 || status == 504;
    }
}
