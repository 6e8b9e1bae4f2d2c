package dev.kiln.deploy.heat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.rest.RestResponse;

/** Turns Heat's refusals into messages that say what to do. */
final class HeatErrors {
    private HeatErrors() {}

    /**
     * The refusal as an exception.
     *
     * @param response an answer with an error status
     * @param doing what was attempted, to go after "Heat refused to"
     */
    static DeployException of(RestResponse response, String doing) {
        JsonNode body = HeatJson.treeOrEmpty(response.body());
        String type = body.path("error").path("type").asText("");
        String text = text(response, body);
        String refused = "Heat refused to " + doing + ": " + text;
        int status = response.status();
        if (text.contains("maximum allowed size") || text.contains("exceeds the maximum allowed")) {
            return failure(
                    Kind.QUOTA,
                    refused + " Take long scripts out of it, or move parts of it into stacks of their own.",
                    text);
        }
        if (text.contains("Maximum resources per stack")) {
            return failure(Kind.QUOTA, refused + " Divide it into several stacks.", text);
        }
        if (type.equals("RequestLimitExceeded") || status == 413 || text.contains("maximum stacks per tenant")) {
            return failure(
                    Kind.QUOTA,
                    refused + " Delete what is no longer needed, or ask the cloud's operator for more.",
                    text);
        }
        return switch (status) {
            case 400, 422 ->
                failure(type.equals("NotSupported") ? Kind.NOT_ALLOWED : Kind.REFUSED, refused + advice(type), text);
            case 401 ->
                failure(
                        Kind.AUTHENTICATION,
                        refused
                                + " The login was accepted by Keystone but not by Heat: check the project, or ask the cloud's operator.",
                        text);
            case 403 ->
                failure(
                        Kind.NOT_ALLOWED,
                        refused
                                + " The user may lack a role in the project (often heat_stack_owner): ask the cloud's operator.",
                        text);
            case 404 -> failure(Kind.NOT_FOUND, refused + " See `kiln stack list`.", text);
            case 409 ->
                failure(
                        Kind.IN_PROGRESS,
                        refused + " Wait until it has ended (`kiln stack show`), then try again.",
                        text);
            case 429 ->
                failure(
                        Kind.QUOTA,
                        refused + " Too many requests: try again "
                                + response.header("retry-after")
                                        .map(wait -> "in " + wait + " s.")
                                        .orElse("in a while."),
                        text);
            default ->
                failure(
                        status >= 500 ? Kind.SERVICE : Kind.REFUSED,
                        "Heat failed to " + doing + " (HTTP " + status + "): " + text
                                + (status >= 500
                                        ? " This is a fault of the service: try again later, or ask its operator."
                                        : ""),
                        text);
        };
    }

    /** Why Heat refused, in its own words, as a sentence. */
    static String reason(RestResponse response) {
        return text(response, HeatJson.treeOrEmpty(response.body()));
    }

    private static DeployException failure(Kind kind, String message, String text) {
        return new DeployException(kind, message, HeatPaths.find(text).orElse(null), null);
    }

    private static String advice(String type) {
        return switch (type) {
            case "UserParameterMissing" -> " Give it a value, for example with -P NAME=VALUE.";
            case "UnknownUserParameter" -> " Declare it in the template, or do not give it.";
            default -> "";
        };
    }

    private static String text(RestResponse response, JsonNode body) {
        String text = body.path("error").path("message").asText("");
        if (text.isEmpty()) {
            text = body.path("explanation").asText(body.path("message").asText("HTTP " + response.status()));
        }
        String tidy = text.replace(": : ", ": ").strip();
        return tidy.endsWith(".") ? tidy : tidy + ".";
    }
}
