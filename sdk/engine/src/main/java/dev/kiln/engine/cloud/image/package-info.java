/** Glance, simulated: images. */
@NullMarked
package dev.kiln.engine.cloud.image;

import org.jspecify.annotations.NullMarked;
