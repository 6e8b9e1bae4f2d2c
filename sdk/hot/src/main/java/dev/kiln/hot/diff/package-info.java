/**
 * What an update from one template to another means for each resource, as far as the templates and the facts about resource types
 * tell: in place, replaced or refused, and what follows for the resources that refer to it. Source: SEMANTICS section 10.
 */
@NullMarked
package dev.kiln.hot.diff;

import org.jspecify.annotations.NullMarked;
