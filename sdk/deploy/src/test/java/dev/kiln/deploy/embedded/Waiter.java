package dev.kiln.deploy.embedded;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackRequest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that deploys a template, which may wait for signals, and says what happens. */
public final class Waiter {

    private Waiter() {}

    /** The arguments are the folder of the stacks, the stack's name and the template's file. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StackRequest request = StackRequest.of(args[1], Files.readString(Path.of(args[2])));
        EmbeddedDeployer.at(Path.of(args[0])).deploy(request, new DeployListener() {
            @Override
            public void onEvent(StackEvent event) {
                out.println(event.resource() + " " + event.status());
            }
        });
        out.println("done");
    }
}
