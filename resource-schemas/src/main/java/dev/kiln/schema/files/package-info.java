/** The schema files: reading them with every mistake named, writing them, and compiling them for the run time. */
@NullMarked
package dev.kiln.schema.files;

import org.jspecify.annotations.NullMarked;
