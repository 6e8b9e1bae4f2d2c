/**
 * What Heat knows of each resource type: its properties, attributes and their constraints, as values, and the catalogues
 * that hold them.
 */
@NullMarked
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
package dev.kiln.schema;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
