package dev.kiln.deploy.action;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Every operation by the engine in this process. */
class LocalStackActionsTest extends StackActionsContract {

    @TempDir
    private Path folder;

    private LocalSide local;

    @BeforeEach
    void open() {
        local = LocalSide.at(folder);
    }

    @Override
    Side side() {
        return local;
    }
}
