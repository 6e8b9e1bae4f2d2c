package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a nested template is used.
 *
 * @param holder the place of the stack that has the resource: the root, or the stack of a group
 * @param name the name of the resource that the template stands for
 * @param file the template's file
 */
record NestedPlace(TemplatePath holder, String name, String file) {

    /** The place that names the template. */
    TemplatePath type() {
        return holder.key("resources").key(name).key("type");
    }

    /** A place inside the nested template, as Heat prints it: {@code resources.<name><file>.resources.x}. */
    TemplatePath inside(TemplatePath path) {
        List<Object> segments = new ArrayList<>(holder.segments());
        segments.add("resources");
        segments.add(name + "<" + file + ">");
        segments.addAll(path.segments());
        return new TemplatePath(segments);
    }
}
