/** The simulated cloud: its objects, and the latencies and failures that a test can ask for. */
@NullMarked
package dev.kiln.engine.cloud;

import org.jspecify.annotations.NullMarked;
