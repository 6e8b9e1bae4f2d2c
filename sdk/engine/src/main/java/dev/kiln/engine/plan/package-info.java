/** What an update does to a resource: nothing, a change in place, a replacement, or a refusal. Source: SEMANTICS section 10. */
@NullMarked
package dev.kiln.engine.plan;

import org.jspecify.annotations.NullMarked;
