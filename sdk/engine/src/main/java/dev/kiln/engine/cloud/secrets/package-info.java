/** Barbican, simulated: secrets, containers of them and orders for them. */
@NullMarked
package dev.kiln.engine.cloud.secrets;

import org.jspecify.annotations.NullMarked;
