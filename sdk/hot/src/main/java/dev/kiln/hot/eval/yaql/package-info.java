/**
 * YAQL, as far as templates use it: a parser, and an evaluator over resolved values with Heat's limits. Collections that functions
 * make are lazy, so that {@code first()} looks at no more than it needs. Source: SEMANTICS section 3, yaql.
 */
@NullMarked
package dev.kiln.hot.eval.yaql;

import org.jspecify.annotations.NullMarked;
