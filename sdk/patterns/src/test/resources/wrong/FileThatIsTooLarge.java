package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FileThatIsTooLarge extends Stack {
    FileThatIsTooLarge(App app) throws IOException {
        super(app, "shop");
        Files.writeString(Path.of("target/large.txt"), "x".repeat(1 << 21));
        output("text", Fn.file("target/large.txt"));
    }
}
