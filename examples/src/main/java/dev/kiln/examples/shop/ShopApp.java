package dev.kiln.examples.shop;

import dev.kiln.App;
import dev.kiln.Stack;

/** An app of two stacks that are deployed in order; the second holds two nested stacks. */
public final class ShopApp {

    private ShopApp() {}

    /**
     * Declares both stacks.
     *
     * @param app the app
     */
    public static void declare(App app) {
        PlatformStack platform = new PlatformStack(app);
        new ShopStack(app, platform);
    }

    /**
     * Synthesizes the app.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        App app = new App();
        declare(app);
        app.synth();
    }

    /** The shop itself: a database tier, and a web tier that knows the database's address. */
    static final class ShopStack extends Stack {

        ShopStack(App app, PlatformStack platform) {
            super(app, "shop");
            description("The shop: a web server and the database behind it.");

            TierStack database = new TierStack(this, "database", platform, stackName());
            TierStack web = new TierStack(this, "web", platform, database.address());

            output("web_address", "Where customers go.", web.address());
        }
    }
}
