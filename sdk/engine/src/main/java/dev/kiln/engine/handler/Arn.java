package dev.kiln.engine.handler;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name by which other services know a stack or something in it. Source: SEMANTICS section 10.1. */
public final class Arn {

    private Arn() {}

    /**
     * The name of a stack.
     *
     * @param projectId the project that it is in
     * @param stackName the stack's name
     * @param stackId the stack's UUID
     * @return for example {@code arn:openstack:heat::PROJECT:stacks/NAME/ID}
     * @throws IllegalArgumentException when the name has a slash
     */
    public static String ofStack(String projectId, String stackName, String stackId) {
        return of(projectId, stackName, stackId, "");
    }

    /**
     * The name of something in a stack.
     *
     * @param projectId the project that the stack is in
     * @param stackName the stack's name
     * @param stackId the stack's UUID
     * @param path what leads to it, for example {@code resources/server}; empty for the stack itself
     * @return the name
     * @throws IllegalArgumentException when the stack's name has a slash
     */
    public static String of(String projectId, String stackName, String stackId, String path) {
        if (stackName.contains("/")) {
            throw new IllegalArgumentException("Stack name may not contain \"/\"");
        }
        String rest = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
        return "arn:openstack:heat::" + quote(projectId) + ":stacks/" + quote(stackName) + "/" + quote(stackId)
                + quote(rest).replace("%2F", "/");
    }

    private static String quote(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
