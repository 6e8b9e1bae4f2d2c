package dev.kiln.deploy.app;

/**
 * A parameter that takes its value from an output of another stack.
 *
 * @param producer the name of the stack that has the output
 * @param output the output
 * @param parameter the parameter
 */
public record OutputUse(String producer, String output, String parameter) {}
