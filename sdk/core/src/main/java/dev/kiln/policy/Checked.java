package dev.kiln.policy;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;

/** Something that a policy looks at and may report: a resource or one of its values. */
public sealed interface Checked permits CheckedResource, CheckedValue {

    /**
     * Its place in the template of its stack.
     *
     * @return for example {@code resources.server.properties.flavor}
     */
    TemplatePath path();

    /**
     * Where the program creates or sets it; of a value that is not set, where the program creates what should have it.
     *
     * @return the place
     */
    CallSite site();
}
