/** Octavia, simulated: load balancers with all that hangs on them. */
@NullMarked
package dev.kiln.engine.cloud.loadbalancer;

import org.jspecify.annotations.NullMarked;
