package dev.kiln.deploy.inspect;

/**
 * What the orchestration service was built from.
 *
 * @param api the revision of the API
 * @param engine the revision of the engine
 */
public record BuildInfo(String api, String engine) {}
