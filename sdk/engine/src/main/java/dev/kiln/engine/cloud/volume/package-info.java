/** Cinder, simulated: volumes, their types and what they are attached to. */
@NullMarked
package dev.kiln.engine.cloud.volume;

import org.jspecify.annotations.NullMarked;
