/** Designate, simulated: zones and their record sets. */
@NullMarked
package dev.kiln.engine.cloud.dns;

import org.jspecify.annotations.NullMarked;
