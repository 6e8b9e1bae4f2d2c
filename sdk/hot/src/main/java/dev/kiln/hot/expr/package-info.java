/**
 * Expressions: what may stand wherever a template holds a value. A {@link dev.kiln.hot.expr.Node} is a scalar, a list, a map or
 * a {@link dev.kiln.hot.expr.Call} of an intrinsic function; nodes are immutable, compare by content and know no position.
 */
@NullMarked
package dev.kiln.hot.expr;

import org.jspecify.annotations.NullMarked;
