package dev.kiln.examples.rollout;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatTestResource;

/** Features that exist in some places and stages only. Test resources stand for them: they cost nothing and need no cloud. */
public final class RolloutStack extends Stack {

    /**
     * Declares the stack {@code rollout}.
     *
     * @param app the app that holds it
     */
    public RolloutStack(App app) {
        super(app, "rollout");
        description("What is rolled out where: conditions over two parameters.");

        Parameter<String> stage = stringParameter(
                "stage",
                p -> p.description("For a few, or for all.")
                        .defaultValue("pilot")
                        .allowedValues("general", "pilot"));
        Parameter<String> site = stringParameter(
                "site", p -> p.description("Where the stack is.").defaultValue("harbour"));

        Condition general = condition("general", Fn.equal(stage, "general"));
        Condition pilot = condition("pilot", Fn.not(Fn.equal(stage, "general")));
        Condition harbourForAll =
                condition("harbour_for_all", Fn.and(Fn.equal(site, "harbour"), Fn.equal(stage, "general")));
        Condition valley = condition("valley", Fn.equal(site, "valley"));
        Condition summit = condition("summit", Fn.equal(site, "summit"));
        Condition coast = condition("coast", Fn.or(Fn.equal(site, "harbour"), Fn.equal(site, "lighthouse")));
        Condition coastForAll = condition("coast_for_all", Fn.and(coast, general));
        Condition mountains = condition("mountains", Fn.or(valley, summit));

        HeatTestResource banner =
                HeatTestResource.create(this, "banner", r -> r.value(Fn.iff(general, "welcome", "preview")));
        HeatTestResource prices = feature("prices", general);
        HeatTestResource survey = feature("survey", pilot);
        HeatTestResource ferry = feature("ferry", harbourForAll);
        feature("tides", coast);
        feature("regatta", coastForAll);
        feature("avalanches", mountains);
        feature("beaches", Fn.not(mountains));

        output("prices", prices.attributes().output()).onlyIf(general);
        output("banner", "What visitors read first.", banner.attributes().output());
        output("prices_id", Fn.iff(general, prices.ref(), "free of charge"));
        output("survey", Fn.iff(pilot, survey.attributes().output(), "closed"));
        output("ferry_id", Fn.iff(harbourForAll, ferry.ref(), "not in service"));
    }

    private HeatTestResource feature(String id, Expr<Boolean> where) {
        HeatTestResource feature = HeatTestResource.create(this, id, r -> r.value(id));
        feature.onlyIf(where);
        return feature;
    }
}
