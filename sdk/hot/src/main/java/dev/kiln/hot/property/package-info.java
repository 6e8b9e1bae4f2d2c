/**
 * Property values against their schemas: coercion, defaults, nulls and constraints at every depth, all problems at once. Values
 * are those of {@link dev.kiln.hot.value}. Source: SEMANTICS section 6.
 */
@NullMarked
package dev.kiln.hot.property;

import org.jspecify.annotations.NullMarked;
