package dev.kiln.migrate.translate;

import dev.kiln.hot.diag.TemplatePath;

/**
 * Something that was written without types.
 *
 * @param path where it stands in the template
 * @param reason why there is no typed form for it
 */
public record RawUse(TemplatePath path, String reason) {}
