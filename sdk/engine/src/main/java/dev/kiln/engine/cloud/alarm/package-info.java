/** Aodh, simulated: alarms, which are fired by hand. */
@NullMarked
package dev.kiln.engine.cloud.alarm;

import org.jspecify.annotations.NullMarked;
