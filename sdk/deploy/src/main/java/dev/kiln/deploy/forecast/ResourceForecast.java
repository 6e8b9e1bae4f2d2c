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
 */
public record ResourceForecast(
        String name, String type, Outcome outcome, String reason, List<ValueChange> changes, List<String> causes) {

    /**
     * Copies the lists.
     *
     * @param name its name
     * @param type its type
     * @param outcome what happens to it
     * @param reason why, or an empty text
     * @param changes what differs in it
     * @param causes the resources whose replacement or change reaches it
     */
    public ResourceForecast {
        changes = List.copyOf(changes);
        causes = List.copyOf(causes);
    }
}
