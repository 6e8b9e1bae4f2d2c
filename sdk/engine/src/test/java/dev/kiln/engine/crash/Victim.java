package dev.kiln.engine.crash;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process that makes, changes and removes stacks until it is killed, and says what it has been promised. */
public final class Victim {

    static final String STACK = "victim";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Victim() {}

    /** The argument is the store. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SqliteStackStore store = SqliteStackStore.open(Path.of(args[0]), Duration.ZERO);
        try (Engine engine = Engine.builder().store(store).open()) {
            String which = "";
            while (true) {
                String id = engine.create(STACK, request(1));
                out.println(which + "create begun");
                engine.await(id, LIMIT);
                out.println("create done");
                for (int version = 2; version < 5; version++) {
                    engine.update(STACK, request(version));
                    out.println("update begun " + version);
                    engine.await(id, LIMIT);
                    out.println("update done " + version);
                }
                engine.delete(STACK);
                out.println("delete begun");
                engine.await(id, LIMIT);
                out.println("delete done");
                which = "second ";
            }
        }
    }

    /** Versions change objects in place, replace them, add and remove some, and reach into nested stacks. */
    static StackRequest request(int version) {
        StringBuilder text = new StringBuilder("""
                heat_template_version: 2018-08-31
                resources:
                  group: {type: OS::Heat::ResourceGroup, properties: {count: %d, resource_def: {type: OS::Neutron::Net}}}
                  nested: {type: child.yaml, properties: {length: %d}}
                """.formatted(2 + version % 3, 8 + version % 2));
        for (int i = 0; i < 12; i++) {
            text.append("  net")
                    .append(i)
                    .append(": {type: OS::Neutron::Net, properties: {name: n")
                    .append(i % 4 == 0 ? version : 0)
                    .append(i)
                    .append("}}\n");
            text.append("  secret")
                    .append(i)
                    .append(": {type: OS::Heat::RandomString, properties: {salt: s")
                    .append(i % 5 == 0 ? version : 0)
                    .append("}, depends_on: net")
                    .append(i)
                    .append("}\n");
            if (i % 3 != version % 3) {
                text.append("  value")
                        .append(i)
                        .append(": {type: OS::Heat::Value, properties: {value: {get_attr: [secret")
                        .append(i)
                        .append(", value]}}}\n");
            }
        }
        String child = """
                heat_template_version: 2018-08-31
                parameters: {length: {type: number}}
                resources:
                  inner: {type: OS::Neutron::Net}
                  word: {type: OS::Heat::RandomString, properties: {length: {get_param: length}}}
                """;
        return StackRequest.of(text.toString()).withFiles(Map.of("child.yaml", child));
    }
}
