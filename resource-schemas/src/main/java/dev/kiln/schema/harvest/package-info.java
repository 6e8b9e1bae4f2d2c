/** Adding a release of Heat: what was harvested from it becomes schema files, and a report says what changed. */
@NullMarked
package dev.kiln.schema.harvest;

import org.jspecify.annotations.NullMarked;
