/**
 * Validation of whole templates: one class a rule, all findings at once. {@link dev.kiln.hot.validate.TemplateValidator} is the
 * way in. Source: SEMANTICS sections 1, 2, 4, 6 and 7.
 */
@NullMarked
package dev.kiln.hot.validate;

import org.jspecify.annotations.NullMarked;
