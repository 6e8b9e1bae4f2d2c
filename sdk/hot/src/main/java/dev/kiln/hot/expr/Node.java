package dev.kiln.hot.expr;

/**
 * One value of a template: literal data or a function call, at any depth.
 *
 * <p>Equality is by content; the position in a file belongs to the document that was read, not to the node.
 */
public sealed interface Node permits Scalar, ListNode, MapNode, Call {}
