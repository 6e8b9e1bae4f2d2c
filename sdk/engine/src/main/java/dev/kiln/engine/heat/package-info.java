/** What the types of {@code OS::Heat} do that need no cloud, and templates that stand for types. Source: SEMANTICS 12 and 14. */
@NullMarked
package dev.kiln.engine.heat;

import org.jspecify.annotations.NullMarked;
