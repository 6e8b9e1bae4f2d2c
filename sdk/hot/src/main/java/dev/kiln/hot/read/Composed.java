package dev.kiln.hot.read;

import dev.kiln.hot.expr.Node;

/**
 * A value that was read.
 *
 * @param node the value
 * @param marks where it stands
 * @param size how many values it consists of, itself included
 */
record Composed(Node node, Marks marks, int size) {}
