package dev.kiln.deploy.inspect;

/**
 * A resource type in a listing.
 *
 * @param name its name
 * @param description what it is, may be empty
 */
public record TypeInfo(String name, String description) {}
