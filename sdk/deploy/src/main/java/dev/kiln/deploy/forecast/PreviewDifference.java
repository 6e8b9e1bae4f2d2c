package dev.kiln.deploy.forecast;

/**
 * A resource of which Heat's own preview says otherwise than the forecast.
 *
 * @param resource its name
 * @param heat what Heat's preview says
 * @param foretold what the forecast says
 * @param reason why Heat's preview is mistaken, or that no known fault of it explains the difference
 */
public record PreviewDifference(String resource, Outcome heat, Outcome foretold, String reason) {}
