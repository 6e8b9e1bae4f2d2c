package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;

final class FolderAsFile extends Stack {
    FolderAsFile(App app) {
        super(app, "shop");
        output("text", Fn.file("src"));
    }
}
