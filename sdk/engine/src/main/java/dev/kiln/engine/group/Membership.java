package dev.kiln.engine.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members that a group with names shall have. */
interface Membership {

    /** How many there shall be. */
    int size();

    /** The names of so many members, in their order. */
    List<String> names(int count);

    /** Whether a member of this name must go. */
    boolean isSkipped(String name);

    /** The definition of a member. */
    Object definition(String name);

    /** The definitions of all members by name. */
    default Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        names(size()).forEach(name -> all.put(name, definition(name)));
        return all;
    }
}
