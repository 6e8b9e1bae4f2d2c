/** Translates templates in CloudFormation's format, as Heat runs them, to HOT. */
@NullMarked
package dev.kiln.migrate.cfn;

import org.jspecify.annotations.NullMarked;
