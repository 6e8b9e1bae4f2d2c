package dev.kiln.examples.store;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import java.util.Map;

/** Two stacks within one: a counter in front, a database behind, and what the one must know of the other. */
public final class StoreStack extends Stack {

    /**
     * Declares the stack {@code store}.
     *
     * @param app the app that holds it
     */
    public StoreStack(App app) {
        super(app, "store");
        description("A small shop on two servers.");

        Parameter<String> release = stringParameter(
                "release",
                p -> p.label("Debian release")
                        .description("What both servers run.")
                        .defaultValue("12")
                        .allowedValues("12", "13"));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(
                this,
                "flavor",
                p -> p.label("Size")
                        .description("How big both servers are.")
                        .defaultValue("small")
                        .allowedValues("small", "medium", "large"));
        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.label("Key pair").description("What opens both servers to SSH."));

        Machine machine =
                new Machine(Fn.replace("debian-@release@-genericcloud", Map.of("@release@", release)), flavor, keyPair);
        DatabaseStack database = new DatabaseStack(this, "database", machine, "shop", "clerk");
        CounterStack counter = new CounterStack(this, "counter", machine, database, "shop", "clerk");

        output("database", "Where the database listens.", database.address());
        output("counter", "Where customers go.", counter.address());
    }
}
