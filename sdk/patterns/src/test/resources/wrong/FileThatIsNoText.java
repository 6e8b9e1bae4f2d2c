package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class FileThatIsNoText extends Stack {
    FileThatIsNoText(App app) throws IOException {
        super(app, "shop");
        Files.write(Path.of("target/logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        output("logo", Fn.file("target/logo.png"));
    }
}
