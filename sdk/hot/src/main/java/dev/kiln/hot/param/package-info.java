/**
 * Parameters of a stack: their schemas, and values given, defaulted, parsed and checked as Heat does. Values are the resolved
 * values of {@link dev.kiln.hot.value}. Source: SEMANTICS section 5.
 */
@NullMarked
package dev.kiln.hot.param;

import org.jspecify.annotations.NullMarked;
