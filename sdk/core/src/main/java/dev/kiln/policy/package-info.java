/** Rules that a program's resources have to keep, written as plain Java. */
@NullMarked
package dev.kiln.policy;

import org.jspecify.annotations.NullMarked;
