/** Which resource requires which, and the orders that follow. Source: SEMANTICS section 8. */
@NullMarked
package dev.kiln.hot.graph;

import org.jspecify.annotations.NullMarked;
