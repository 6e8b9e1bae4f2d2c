package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FilesOfOneName extends Stack {
    FilesOfOneName(App app) throws IOException {
        super(app, "shop");
        Path one = Files.writeString(Files.createTempDirectory("one").resolve("name"), "one");
        Path two = Files.writeString(Files.createTempDirectory("two").resolve("name"), "two");
        output("one", Fn.file(one.toString()));
        output("two", Fn.file(two.toString()));
    }
}
