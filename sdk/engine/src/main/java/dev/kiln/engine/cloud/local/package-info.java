/** The settings of the simulated cloud: what is there before the first stack, how much there may be, and what goes wrong. */
@NullMarked
package dev.kiln.engine.cloud.local;

import org.jspecify.annotations.NullMarked;
