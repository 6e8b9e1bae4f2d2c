/** Swift, simulated: containers. */
@NullMarked
package dev.kiln.engine.cloud.objects;

import org.jspecify.annotations.NullMarked;
