package dev.kiln.engine.handler;

/** Where a resource takes signals. */
public final class SignalUrl {

    private static final String BASE = "http://127.0.0.1:8004/v1/";

    private SignalUrl() {}

    /**
     * The address at which a resource takes signals.
     *
     * @param resource the resource
     * @return the URL, on this machine
     */
    public static String of(ResourceContext resource) {
        StackFacts stack = resource.stack();
        return BASE + stack.projectId() + "/stacks/" + stack.name() + "/" + stack.id() + "/resources/" + resource.name()
                + "/signal";
    }
}
