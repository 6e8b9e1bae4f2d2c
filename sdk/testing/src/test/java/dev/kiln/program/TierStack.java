package dev.kiln.program;

import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatRandomString;

final class TierStack extends Stack {
    TierStack(Stack outer, Expr<String> neighbour) {
        super(outer, "tier");
        HeatRandomString.create(this, "seed", r -> r.length(8).salt(neighbour));
    }
}
