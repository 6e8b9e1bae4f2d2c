package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.CallSite;

/**
 * One mention of something that a stack declares.
 *
 * @param stack the stack that declares it
 * @param what what is mentioned, in words: {@code resource server}, {@code parameter NetID}
 * @param node the mention as it stands in a template
 * @param declaredAt where the program declares it
 */
public record Reference(Stack stack, String what, Node node, CallSite declaredAt) {}
