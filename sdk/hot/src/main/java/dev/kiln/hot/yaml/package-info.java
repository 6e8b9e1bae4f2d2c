/** What YAML 1.1 makes of text, exactly as PyYAML, the parser that Heat uses, sees it. */
@NullMarked
package dev.kiln.hot.yaml;

import org.jspecify.annotations.NullMarked;
