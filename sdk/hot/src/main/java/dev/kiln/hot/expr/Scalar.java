package dev.kiln.hot.expr;

/** A literal without parts; the only kind of node that may be the key of a map. */
public sealed interface Scalar extends Node permits NullNode, BooleanNode, IntegerNode, FloatNode, StringNode {}
