package dev.kiln.cli.doctor;

import dev.kiln.cli.view.Check;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.embedded.EmbeddedDeployer;
import dev.kiln.deploy.inspect.StackFilter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stacks that are kept on this machine. */
public final class LocalChecks {

    private LocalChecks() {}

    /**
     * Looks whether they can be read. Where there are none, nothing is made.
     *
     * @param folder where they are kept
     * @return the check
     */
    public static Check store(Path folder) {
        if (!Files.exists(folder)) {
            return Check.ok("local stacks", "none yet in " + folder);
        }
        try {
            int count = EmbeddedDeployer.at(folder)
                    .inspection()
                    .stacks(StackFilter.ALL)
                    .size();
            return Check.ok("local stacks", count + (count == 1 ? " stack" : " stacks") + " in " + folder);
        } catch (DeployException e) {
            return Check.fail(
                    "local stacks",
                    String.valueOf(e.getMessage()),
                    e.kind() == DeployException.Kind.IN_PROGRESS
                            ? "wait for the other process, or move " + folder + " away to begin anew"
                            : "mend it, or move " + folder + " away to begin anew");
        }
    }
}
