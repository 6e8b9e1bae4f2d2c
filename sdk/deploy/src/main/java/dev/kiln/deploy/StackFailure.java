package dev.kiln.deploy;

import dev.kiln.hot.diag.TemplatePath;

/**
 * A resource that failed by itself, not because another one did.
 *
 * @param stack the name of the stack that holds it, which may be a nested one
 * @param resource its name there
 * @param status the status it failed with
 * @param reason Heat's reason
 * @param path its place in the template of the root stack: for a resource of a nested stack, that of the resource that nests it
 */
public record StackFailure(String stack, String resource, StackStatus status, String reason, TemplatePath path) {}
