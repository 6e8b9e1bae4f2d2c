package dev.kiln.engine.crash;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.state.StoreException;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that makes one stack in a store that others use, too. */
public final class Maker {

    private Maker() {}

    /** The arguments are the store, the stack's name and how long to wait for the store. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Engine engine = Engine.builder()
                .store(SqliteStackStore.open(Path.of(args[0]), Duration.parse(args[2])))
                .open()) {
            String id = engine.create(args[1], StackRequest.of("""
                    heat_template_version: 2018-08-31
                    resources:
                      word: {type: OS::Heat::RandomString}
                      again: {type: OS::Heat::Value, properties: {value: {get_attr: [word, value]}}}
                    """));
            engine.await(id, Duration.ofMinutes(1));
            out.println(args[1] + " " + engine.stack(id).orElseThrow().state());
        } catch (StoreException refused) {
            out.println(refused.getMessage());
        }
    }
}
