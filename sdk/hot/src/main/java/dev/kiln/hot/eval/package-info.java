/**
 * Evaluation of expressions, in two steps as in Heat. {@link dev.kiln.hot.eval.Evaluator#parse} turns a node into an
 * {@link dev.kiln.hot.eval.Expression}: it checks the shape of arguments and chooses the branches of {@code if} by the
 * parameters. The expression then says what resources it requires and is resolved against their data, as often as needed, to a
 * plain value as {@link dev.kiln.hot.value} describes it.
 *
 * <p>Each function is one class that checks its arguments when it is made and computes when it is resolved; the parser reaches
 * it by {@link dev.kiln.hot.expr.CallVisitor}, so that a new function does not compile until it is handled here.
 */
@NullMarked
package dev.kiln.hot.eval;

import org.jspecify.annotations.NullMarked;
