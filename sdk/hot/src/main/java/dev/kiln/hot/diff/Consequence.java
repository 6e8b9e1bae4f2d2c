package dev.kiln.hot.diff;

import dev.kiln.hot.diag.TemplatePath;

/**
 * What the change of one resource means for another that refers to it.
 *
 * @param cause the resource that changes
 * @param path where the other one refers to it
 * @param effect what that does to the other one
 */
public record Consequence(String cause, TemplatePath path, Effect effect) {}
