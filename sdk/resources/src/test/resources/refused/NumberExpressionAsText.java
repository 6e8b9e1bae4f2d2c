package refused;

import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class NumberExpressionAsText {
    void write(Stack stack, Expr<Number> number) {
        NovaServer.create(stack, "s", s -> s.keyName(number));
    }
}
