/** Nodes that wait for others, and a walk over them. Knows nothing of stacks or clouds. */
@NullMarked
package dev.kiln.engine.graph;

import org.jspecify.annotations.NullMarked;
