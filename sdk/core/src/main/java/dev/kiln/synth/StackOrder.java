package dev.kiln.synth;

/**
 * Two stacks of an app that exchange no value, and of which one is all the same deployed before the other, since a resource of the one
 * depends on a resource of the other.
 *
 * @param first the name of the stack to deploy first
 * @param then the name of the stack that waits for it
 */
public record StackOrder(String first, String then) {}
