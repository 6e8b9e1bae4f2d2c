/** Where every Java name is born: of types, members, constants and packages. */
@NullMarked
package dev.kiln.codegen.naming;

import org.jspecify.annotations.NullMarked;
