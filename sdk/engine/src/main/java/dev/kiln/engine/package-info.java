/**
 * Executes a template in this process as Heat's convergence engine would. {@code Engine} is the only thing a caller needs, with
 * the values of {@link dev.kiln.engine.api}. Source: SEMANTICS sections 6 to 17.
 */
@NullMarked
package dev.kiln.engine;

import org.jspecify.annotations.NullMarked;
