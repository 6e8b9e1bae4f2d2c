/** Conditions: what a stack has depends on its stage and its region. */
@NullMarked
package dev.kiln.examples.rollout;

import org.jspecify.annotations.NullMarked;
