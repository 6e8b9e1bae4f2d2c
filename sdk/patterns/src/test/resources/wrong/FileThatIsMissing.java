package wrong;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;

final class FileThatIsMissing extends Stack {
    FileThatIsMissing(App app) {
        super(app, "shop");
        output("script", Fn.file("scripts/boot.sh"));
        output("beside", Fn.file(FileThatIsMissing.class, "no.txt"));
    }
}
