package dev.kiln.spi;

/**
 * A value that cannot be written in the unit of its property. Synthesis reports it, with the line where it was set, instead of the
 * setter throwing, so that all that is wrong is told at once.
 *
 * @param problem what is wrong and what to do
 */
public record Misfit(String problem) {}
