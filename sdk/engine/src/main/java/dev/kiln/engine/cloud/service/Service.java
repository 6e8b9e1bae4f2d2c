package dev.kiln.engine.cloud.service;

import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.Locale;

/** A service, for the way in which it words its refusals and in which Heat names them. */
public enum Service {
    /** Networks. */
    NEUTRON,
    /** Servers. */
    NOVA,
    /** Volumes. */
    CINDER,
    /** Images. */
    GLANCE,
    /** Users and projects. */
    KEYSTONE,
    /** Load balancers. */
    OCTAVIA,
    /** Names. */
    DESIGNATE,
    /** Objects. */
    SWIFT,
    /** Secrets. */
    BARBICAN,
    /** Workflows. */
    MISTRAL,
    /** Alarms. */
    AODH,
    /** Queues. */
    ZAQAR;

    /**
     * A refusal whose error Heat names by the code.
     *
     * @param resource the resource that asks
     * @param code the HTTP code
     * @param text the service's words
     * @return the failure, worth another attempt when it is a conflict
     */
    public ResourceException refusal(ResourceContext resource, int code, String text) {
        return refusal(resource, code, errorType(code), text);
    }

    /**
     * A refusal.
     *
     * @param resource the resource that asks
     * @param code the HTTP code
     * @param errorType what Heat calls the error
     * @param text the service's words
     * @return the failure, worth another attempt when it is a conflict that is not about quotas
     */
    public ResourceException refusal(ResourceContext resource, int code, String errorType, String text) {
        String whole = decorated(text, code, "req-" + GenericHandler.newId(resource.random()));
        return code == 409 && !errorType.equals("OverQuotaClient")
                ? ResourceException.worthRetrying(errorType, whole)
                : new ResourceException(errorType, whole);
    }

    /**
     * The refusal of a service that does not have the object.
     *
     * @param resource the resource that asks
     * @param what the kind of object as people call it, for example {@code Network}
     * @param id the object's id
     * @return the failure
     */
    public ResourceException missing(ResourceContext resource, String what, String id) {
        return switch (this) {
            case NEUTRON ->
                refusal(
                        resource,
                        404,
                        switch (what) {
                            case "Network", "Port" -> what + "NotFoundClient";
                            default -> "NotFound";
                        },
                        what + " " + id + " could not be found.");
            case KEYSTONE ->
                refusal(resource, 404, "Could not find " + what.toLowerCase(Locale.ROOT) + ": " + id + ".");
            case OCTAVIA -> refusal(resource, 404, what + " " + id + " not found.");
            case DESIGNATE -> refusal(resource, 404, "Could not find " + what);
            default -> refusal(resource, 404, what + " " + id + " could not be found.");
        };
    }

    private String errorType(int code) {
        return switch (this) {
            case OCTAVIA -> "OctaviaClientException";
            case SWIFT -> "ClientException";
            case BARBICAN -> "HTTPClientError";
            case MISTRAL -> "APIException";
            default ->
                switch (code) {
                    case 400 -> "BadRequest";
                    case 403 -> "Forbidden";
                    case 404 -> "NotFound";
                    case 409 -> "Conflict";
                    case 413 -> "OverLimit";
                    default -> "ClientException";
                };
        };
    }

    private String decorated(String text, int code, String request) {
        return switch (this) {
            case NEUTRON -> text + "\nNeutron server returns request_ids: ['" + request + "']";
            case DESIGNATE, BARBICAN, MISTRAL, SWIFT, ZAQAR -> text;
            default -> text + " (HTTP " + code + ") (Request-ID: " + request + ")";
        };
    }
}
