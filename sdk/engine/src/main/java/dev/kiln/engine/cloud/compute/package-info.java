/** Nova, simulated: servers, key pairs, flavors and server groups. */
@NullMarked
package dev.kiln.engine.cloud.compute;

import org.jspecify.annotations.NullMarked;
