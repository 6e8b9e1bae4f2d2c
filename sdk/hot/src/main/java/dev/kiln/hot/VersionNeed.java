package dev.kiln.hot;

import dev.kiln.hot.diag.TemplatePath;

/**
 * Something in a template that not all versions have.
 *
 * @param version the first version that has it
 * @param what the function or key, for example {@code if without an else}
 * @param path where it stands
 */
public record VersionNeed(HotVersion version, String what, TemplatePath path) {}
