/**
 * Environments: what is given to a stack beside its template. The model, the merge of several files, and the look-up of resource
 * types in the registry. Values are the resolved values of {@link dev.kiln.hot.value}. Source: SEMANTICS section 11.
 */
@NullMarked
package dev.kiln.hot.env;

import org.jspecify.annotations.NullMarked;
