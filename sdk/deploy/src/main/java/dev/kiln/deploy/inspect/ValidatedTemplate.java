package dev.kiln.deploy.inspect;

import java.util.List;

/**
 * A template that was accepted.
 *
 * @param description the template's description
 * @param parameters its parameters, in order
 * @param warnings what is allowed but probably not meant; Heat tells none
 */
public record ValidatedTemplate(String description, List<TemplateParameter> parameters, List<String> warnings) {

    /**
     * Copies the collections.
     *
     * @param description the template's description
     * @param parameters its parameters, in order
     * @param warnings what is allowed but probably not meant; Heat tells none
     */
    public ValidatedTemplate {
        parameters = List.copyOf(parameters);
        warnings = List.copyOf(warnings);
    }
}
