/** A server with as many volumes as one asks for. */
@NullMarked
package dev.kiln.examples.disks;

import org.jspecify.annotations.NullMarked;
