package dev.kiln.cli.view;

import dev.kiln.deploy.forecast.PreviewDifference;
import java.util.List;

/**
 * What came of asking Heat's own preview.
 *
 * @param problem why it gave no answer, or an empty text when it did
 * @param differences where it says otherwise than the forecast
 */
public record PreviewAnswer(String problem, List<PreviewDifference> differences) {

    /**
     * Copies the list.
     *
     * @param problem why it gave no answer, or an empty text
     * @param differences where it says otherwise
     */
    public PreviewAnswer {
        differences = List.copyOf(differences);
    }
}
