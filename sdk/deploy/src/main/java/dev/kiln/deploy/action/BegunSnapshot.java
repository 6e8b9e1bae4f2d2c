package dev.kiln.deploy.action;

/**
 * A snapshot that is being taken.
 *
 * @param id its id
 * @param action what takes it
 */
public record BegunSnapshot(String id, RunningAction action) {}
