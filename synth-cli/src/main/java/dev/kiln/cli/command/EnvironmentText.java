package dev.kiln.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** A Heat environment that only sets parameters. JSON is YAML too. */
final class EnvironmentText {

    private EnvironmentText() {}

    static String of(Map<String, ?> parameters) {
        try {
            return new ObjectMapper().writeValueAsString(Map.of("parameters", parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text has no JSON form", e);
        }
    }
}
