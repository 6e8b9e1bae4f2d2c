package wrong;

import dev.kiln.App;
import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;

final class ListSetTwice extends Stack {
    ListSetTwice(App app) {
        super(app, "shop");
        Expr<List<String>> more = listParameter("more", p -> {});
        NovaServer.create(this, "server", s -> s
                .image("debian")
                .flavor("m1.small")
                .securityGroups("web")
                .securityGroups(more));
    }
}
