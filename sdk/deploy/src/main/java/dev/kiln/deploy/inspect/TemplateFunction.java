package dev.kiln.deploy.inspect;

/**
 * A function of a template version.
 *
 * @param name for example {@code get_param}
 * @param description what it does, may be empty
 */
public record TemplateFunction(String name, String description) {}
