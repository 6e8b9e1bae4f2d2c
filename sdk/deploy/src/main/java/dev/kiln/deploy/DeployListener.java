package dev.kiln.deploy;

/** Hears what happens while a stack is worked on. Every method does nothing unless overridden. */
public interface DeployListener {

    /** Hears nothing. */
    DeployListener NONE = new DeployListener() {};

    /**
     * The action has been accepted.
     *
     * @param action what was asked for: CREATE, UPDATE or DELETE
     * @param stack the stack's name
     * @param id the stack's id
     */
    default void onSubmitted(String action, String stack, String id) {}

    /**
     * Something happened to the stack, to one of its resources or in a nested stack. Each event comes once.
     *
     * @param event what happened
     */
    default void onEvent(StackEvent event) {}

    /**
     * How far the stack's own resources are.
     *
     * @param done resources that need nothing more
     * @param total all resources
     */
    default void onProgress(int done, int total) {}

    /**
     * Something the user may want to know that is no failure, for example that Heat is not answering at the moment.
     *
     * @param message one sentence
     */
    default void onNotice(String message) {}
}
