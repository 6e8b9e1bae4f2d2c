package dev.kiln.synth;

/**
 * A value that one stack of an app takes from another at deployment: when the producer is complete, its output becomes the consumer's
 * parameter.
 *
 * @param producer the name of the stack that has the output
 * @param output the output
 * @param consumer the name of the stack that has the parameter
 * @param parameter the parameter
 */
public record Wire(String producer, String output, String consumer, String parameter) {}
