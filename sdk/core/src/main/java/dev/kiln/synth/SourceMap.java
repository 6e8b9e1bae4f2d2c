package dev.kiln.synth;

import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Leads each part of a synthesized template back to the line of Java that set it. */
public final class SourceMap {

    private final Map<TemplatePath, CallSite> sites;

    SourceMap(Map<TemplatePath, CallSite> sites) {
        this.sites = new LinkedHashMap<>(sites);
    }

    /**
     * The line of Java behind a place of the template.
     *
     * @param path the place
     * @return the line that set it or, where nothing is known of it, the nearest place around it; empty when that is unknown too
     */
    public Optional<Location> at(TemplatePath path) {
        return nearest(Written.of(path, sites.keySet()));
    }

    private Optional<Location> nearest(TemplatePath path) {
        Optional<TemplatePath> place = Optional.of(path);
        while (place.isPresent()) {
            CallSite site = sites.get(place.get());
            if (site != null && site.location().isPresent()) {
                return site.location();
            }
            place = place.get().parent();
        }
        return Optional.empty();
    }

    /**
     * All places that are known, in the template's order.
     *
     * @return template path to line
     */
    public Map<String, Location> locations() {
        Map<String, Location> locations = new LinkedHashMap<>();
        sites.forEach((path, site) -> site.location().ifPresent(at -> locations.put(path.toString(), at)));
        return locations;
    }
}
