package dev.kiln.deploy.inspect;

import java.util.List;

/**
 * A version of template that an orchestrator reads.
 *
 * @param version for example {@code heat_template_version.2018-08-31}
 * @param kind {@code hot} or {@code cfn}
 * @param aliases other names for it
 */
public record TemplateVersion(String version, String kind, List<String> aliases) {

    /**
     * Copies the collections.
     *
     * @param version for example {@code heat_template_version.2018-08-31}
     * @param kind {@code hot} or {@code cfn}
     * @param aliases other names for it
     */
    public TemplateVersion {
        aliases = List.copyOf(aliases);
    }
}
