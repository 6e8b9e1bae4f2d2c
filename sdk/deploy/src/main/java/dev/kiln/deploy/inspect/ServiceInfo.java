package dev.kiln.deploy.inspect;

/**
 * A process of the orchestration service.
 *
 * @param id its id
 * @param engineId the id of its present run
 * @param binary the program, {@code heat-engine}
 * @param host the host by which it is addressed
 * @param hostname the machine it runs on
 * @param topic what it listens to
 * @param status {@code up} or {@code down}
 * @param updated when it was heard of last, as Heat says it, may be empty
 * @param reportIntervalSeconds how often it makes itself heard
 */
public record ServiceInfo(
        String id,
        String engineId,
        String binary,
        String host,
        String hostname,
        String topic,
        String status,
        String updated,
        int reportIntervalSeconds) {}
