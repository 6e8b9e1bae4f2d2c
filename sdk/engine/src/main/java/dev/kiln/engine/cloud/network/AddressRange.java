package dev.kiln.engine.cloud.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Addresses from one to another, both included.
 *
 * @param start the first
 * @param end the last
 */
record AddressRange(Address start, Address end) {

    boolean contains(Address address) {
        return address.version() == start.version() && address.compareTo(start) >= 0 && address.compareTo(end) <= 0;
    }

    boolean overlaps(AddressRange other) {
        return contains(other.start) || other.contains(start);
    }

    /** The same range without one address: no, one or two ranges. */
    List<AddressRange> without(@Nullable Address hole) {
        if (hole == null || !contains(hole)) {
            return List.of(this);
        }
        List<AddressRange> rest = new ArrayList<>();
        if (start.compareTo(hole) < 0) {
            rest.add(new AddressRange(start, hole.plus(-1)));
        }
        if (hole.compareTo(end) < 0) {
            rest.add(new AddressRange(hole.plus(1), end));
        }
        return rest;
    }

    /** As the service shows it. */
    Map<String, @Nullable Object> asPool() {
        Map<String, @Nullable Object> pool = new LinkedHashMap<>();
        pool.put("start", start.toString());
        pool.put("end", end.toString());
        return pool;
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
