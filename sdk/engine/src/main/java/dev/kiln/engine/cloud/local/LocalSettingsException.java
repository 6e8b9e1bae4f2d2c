package dev.kiln.engine.cloud.local;

import java.util.List;

/** A settings file that cannot be used. The message has everything that is wrong in it, a line each. */
public final class LocalSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * A refusal.
     *
     * @param problems what is wrong, each with file and line
     */
    public LocalSettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return texts such as {@code local.yaml:7: catalogue.flavors[0].ram: must be a whole number, is 'lots'}
     */
    public List<String> problems() {
        return problems;
    }
}
