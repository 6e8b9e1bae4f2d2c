package dev.kiln.deploy.forecast;

import java.util.List;

/**
 * What an update does to one resource.
 *
 * @param name its name
 * @param type its type, as the new template has it; as the old one where it goes
 * @param outcome what happens to it
 * @param reason why, or an empty text where the changes say it all
 * @param changes what differs in it
 * @param causes the resources whose replacement or change reaches it
 * @param inside what it does to the resources of the nested stack that it is, unchanged ones included; empty where it is none, where
 *     all of them share its fate, and where nothing is known of them, as the reason says then
 */
public record ResourceForecast(
        String name,
        String type,
        Outcome outcome,
        String reason,
        List<ValueChange> changes,
        List<String> causes,
        List<ResourceForecast> inside) {

    /**
     * Copies the lists.
     *
     * @param name its name
     * @param type its type
     * @param outcome what happens to it
     * @param reason why, or an empty text
     * @param changes what differs in it
     * @param causes the resources whose replacement or change reaches it
     * @param inside what it does to the resources of the nested stack that it is
     */
    public ResourceForecast {
        changes = List.copyOf(changes);
        causes = List.copyOf(causes);
        inside = List.copyOf(inside);
    }

    /**
     * Whether anything happens to it. A nested stack that is only looked at, as every update does, is no difference.
     *
     * @return true when the update changes it or something in it, or may
     */
    public boolean isDifferent() {
        return outcome == Outcome.UPDATE
                ? !changes.isEmpty() || inside.stream().anyMatch(ResourceForecast::isDifferent)
                : outcome != Outcome.UNCHANGED;
    }

    /**
     * Whether an object of it or in it is lost, or may be.
     *
     * @return true for a replacement, a deletion, and where nothing is certain
     */
    public boolean isGrave() {
        return outcome.isGrave() || inside.stream().anyMatch(ResourceForecast::isGrave);
    }
}
