/** Groups of resources, and the arithmetic of their sizes. Source: SEMANTICS section 13. */
@NullMarked
package dev.kiln.engine.group;

import org.jspecify.annotations.NullMarked;
