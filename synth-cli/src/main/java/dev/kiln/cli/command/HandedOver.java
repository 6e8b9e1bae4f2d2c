package dev.kiln.cli.command;

import dev.kiln.cli.program.LoadedStack;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.deploy.StackOutput;
import dev.kiln.synth.Wire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outputs of the stacks of an app that are deployed already, for the parameters of those that come after them. */
final class HandedOver {

    private final Map<String, List<StackOutput>> outputs = new HashMap<>();

    void keep(String stack, List<StackOutput> values) {
        outputs.put(stack, List.copyOf(values));
    }

    /** The values of those parameters that take them from other stacks. */
    Map<String, Object> takenBy(LoadedStack stack) throws ProgramException {
        Map<String, Object> taken = new LinkedHashMap<>();
        for (Wire wire : stack.takes()) {
            StackOutput output = outputs.getOrDefault(wire.producer(), List.of()).stream()
                    .filter(one -> one.key().equals(wire.output()))
                    .findFirst()
                    .orElse(null);
            Object value = output == null ? null : output.value();
            if (value == null) {
                String why = output == null || output.error() == null ? "has no value" : output.error();
                throw new ProgramException(
                        stack.name() + " takes its parameter " + wire.parameter() + " from the output " + wire.output()
                                + " of " + wire.producer() + ", which " + why,
                        "look at it with: kiln stack outputs " + wire.producer());
            }
            taken.put(wire.parameter(), value);
        }
        return taken;
    }
}
