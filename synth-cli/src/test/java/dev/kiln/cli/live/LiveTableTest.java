package dev.kiln.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.view.Style;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the table shows of events and listings. Events happen on Heat's clock, which is an hour ahead of ours. */
class LiveTableTest {

    private static final Instant START = Instant.parse("2026-01-02T03:00:00Z");
    private static final Instant HEATS_START = START.plusSeconds(3600);
    private static final String GROUP = "shop-tiers-abcdefghijkl";
    private static final String TIER = "shop-tiers-abcdefghijkl-0-mnopqrstuvwx";

    private final StackProgress shop = new StackProgress("shop", types(), this::place, START);

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("net", "OS::Neutron::Net");
        types.put("tiers", "OS::Heat::ResourceGroup");
        return types;
    }

    private String place(String resource) {
        return resource.equals("net") ? "Shop.java:7" : "";
    }

    private int number;

    private StackEvent event(int second, String stack, String resource, String id, String status, String reason) {
        String stackId = stack.equals("shop") ? "id-shop" : "id-" + stack;
        return new StackEvent(
                "e-" + ++number,
                HEATS_START.plusSeconds(second).toString(),
                stack,
                stackId,
                resource,
                id,
                StackStatus.parse(status),
                reason);
    }

    private LiveTableTest hears(int second, String resource, String status) {
        return hears(second, "shop", resource, status, "state changed");
    }

    private LiveTableTest hears(int second, String stack, String resource, String status, String reason) {
        String id = resource.equals(stack) ? "id-" + stack : "id-of-" + resource;
        shop.heard(event(second, stack, resource, id, status, reason), START.plusSeconds(second));
        return this;
    }

    private static StackResource listed(String stack, String name, String type, String status, String nested) {
        return new StackResource(
                name,
                type,
                "",
                StackStatus.parse(status),
                "",
                "",
                List.of(),
                stack,
                "id-" + stack,
                null,
                nested,
                nested == null ? null : "id-" + nested);
    }

    private String frame(int second, int columns, int rows) {
        return String.join(
                "\n",
                new LiveTable(new Style(false)).drawn(List.of(shop.lines(START.plusSeconds(second))), columns, rows));
    }

    private String frame(int second) {
        return frame(second, 100, 20);
    }

    @Test
    void aStackGrows() {
        shop.submitted("CREATE", "id-shop");
        assertThat(frame(0)).isEqualTo("shop  no news yet  0s");

        hears(1, "shop", "CREATE_IN_PROGRESS").hears(1, "net", "CREATE_IN_PROGRESS");
        shop.counted(2);
        assertThat(frame(3)).isEqualTo("""
                NAME  TYPE              STATE               TIME
                net   OS::Neutron::Net  CREATE_IN_PROGRESS    2s
                shop  CREATE_IN_PROGRESS  1 in progress, 1 waiting  3s""");

        shop.listed(List.of(
                listed("shop", "tiers", "OS::Heat::ResourceGroup", "INIT_COMPLETE", null),
                listed("shop", "net", "OS::Neutron::Net", "CREATE_COMPLETE", null)));
        hears(66, "net", "CREATE_COMPLETE").hears(67, "tiers", "CREATE_IN_PROGRESS");
        hears(67, GROUP, GROUP, "CREATE_IN_PROGRESS", "Stack CREATE started");
        hears(68, GROUP, "0", "CREATE_IN_PROGRESS", "state changed");
        hears(68, TIER, TIER, "CREATE_IN_PROGRESS", "Stack CREATE started");
        hears(69, TIER, "server", "CREATE_IN_PROGRESS", "state changed");
        assertThat(frame(72)).isEqualTo("""
                NAME        TYPE                     STATE                TIME
                net         OS::Neutron::Net         CREATE_COMPLETE     1m05s
                tiers       OS::Heat::ResourceGroup  CREATE_IN_PROGRESS     5s
                  0                                  CREATE_IN_PROGRESS     4s
                    server                           CREATE_IN_PROGRESS     3s
                shop  CREATE_IN_PROGRESS  1 complete, 3 in progress  1m12s""");

        shop.listed(List.of(
                listed("shop", "tiers", "OS::Heat::ResourceGroup", "CREATE_IN_PROGRESS", GROUP),
                listed(GROUP, "0", "file:///shop/tier.yaml", "CREATE_IN_PROGRESS", TIER),
                listed(TIER, "server", "OS::Nova::Server", "CREATE_IN_PROGRESS", null),
                listed(TIER, "volume", "OS::Cinder::Volume", "INIT_COMPLETE", null)));
        hears(90, TIER, "server", "CREATE_COMPLETE", "state changed");
        assertThat(frame(91)).isEqualTo("""
                NAME        TYPE                     STATE                TIME
                net         OS::Neutron::Net         CREATE_COMPLETE     1m05s
                tiers       OS::Heat::ResourceGroup  CREATE_IN_PROGRESS    24s
                  0         tier.yaml                CREATE_IN_PROGRESS    23s
                    server  OS::Nova::Server         CREATE_COMPLETE       21s
                    volume  OS::Cinder::Volume       waiting
                shop  CREATE_IN_PROGRESS  2 complete, 2 in progress, 1 waiting  1m31s""");
        assertThat(shop.isLacking()).isFalse();
    }

    @Test
    void aFailureIsShownInFullAtTheEndWithItsLine() {
        shop.submitted("CREATE", "id-shop");
        hears(1, "shop", "CREATE_IN_PROGRESS").hears(1, "net", "CREATE_IN_PROGRESS");
        shop.listed(List.of(
                listed("shop", "net", "OS::Neutron::Net", "CREATE_IN_PROGRESS", null),
                listed("shop", "tiers", "OS::Heat::ResourceGroup", "INIT_COMPLETE", null)));
        hears(
                4,
                "shop",
                "net",
                "CREATE_FAILED",
                "OverQuotaClient: resources.net: Quota exceeded\nfor resources: ['network'].");
        hears(4, "shop", "shop", "CREATE_FAILED", "Resource CREATE failed: OverQuotaClient");

        assertThat(frame(4, 80, 20)).isEqualTo("""
                NAME   TYPE                     STATE          TIME  REASON
                net    OS::Neutron::Net         CREATE_FAILED    3s  OverQuotaClient: resources\u2026
                tiers  OS::Heat::ResourceGroup  waiting
                shop  CREATE_FAILED  1 failed, 1 waiting  4s""");

        shop.ended(null, START.plusSeconds(5));
        assertThat(String.join(
                        "\n", new LiveTable(new Style(false)).last(List.of(shop.lines(START.plusSeconds(60))), 80)))
                .isEqualTo("""
                NAME   TYPE                     STATE          TIME  REASON
                net    OS::Neutron::Net         CREATE_FAILED    3s  OverQuotaClient:
                                                                     resources.net: Quota
                                                                     exceeded for resources:
                                                                     ['network']. (Shop.java:7)
                tiers  OS::Heat::ResourceGroup  not begun
                shop  CREATE_FAILED  1 failed, 1 not begun  5s""");
    }

    @Test
    void anUpdateCountsWhatItDoesNotTouchAndTellsApartWhatIsReplaced() {
        shop.submitted("UPDATE", "id-shop");
        hears(1, "shop", "UPDATE_IN_PROGRESS");
        shop.listed(List.of(
                listed("shop", "net", "OS::Neutron::Net", "CREATE_COMPLETE", null),
                listed("shop", "tiers", "OS::Heat::ResourceGroup", "CREATE_COMPLETE", null)));
        assertThat(frame(2)).isEqualTo("shop  UPDATE_IN_PROGRESS  2 untouched  2s");

        hears(2, "net", "CREATE_IN_PROGRESS").hears(3, "net", "CREATE_COMPLETE");
        shop.heard(
                event(4, "shop", "net", "id-of-the-old-one", "DELETE_IN_PROGRESS", "state changed"),
                START.plusSeconds(4));
        assertThat(frame(5)).isEqualTo("""
                NAME            TYPE              STATE               TIME
                net             OS::Neutron::Net  CREATE_COMPLETE       1s
                net (replaced)  OS::Neutron::Net  DELETE_IN_PROGRESS    1s
                shop  UPDATE_IN_PROGRESS  1 complete, 1 in progress, 1 untouched  5s""");
    }

    @Test
    void aDeletionWaitsForWhatIsStillThere() {
        shop.submitted("DELETE", "id-shop");
        hears(0, "shop", "DELETE_IN_PROGRESS");
        shop.listed(List.of(
                listed("shop", "net", "OS::Neutron::Net", "CREATE_COMPLETE", null),
                listed("shop", "tiers", "OS::Heat::ResourceGroup", "CREATE_COMPLETE", null)));
        hears(1, "tiers", "DELETE_IN_PROGRESS").hears(3, "tiers", "DELETE_COMPLETE");

        assertThat(frame(3)).isEqualTo("""
                NAME   TYPE                     STATE            TIME
                net    OS::Neutron::Net         waiting
                tiers  OS::Heat::ResourceGroup  DELETE_COMPLETE    2s
                shop  DELETE_IN_PROGRESS  1 complete, 1 waiting  3s""");
    }

    @Test
    void ofMoreResourcesThanRowsThoseThatFailOrAreInProgressAreShown() {
        shop.submitted("CREATE", "id-shop");
        hears(0, "shop", "CREATE_IN_PROGRESS");
        List<StackResource> listing = new ArrayList<>();
        IntStream.range(0, 30)
                .forEach(i -> listing.add(listed("shop", "r" + i, "OS::Heat::None", "INIT_COMPLETE", null)));
        shop.listed(listing);
        IntStream.range(0, 20).forEach(i -> hears(1, "r" + i, "CREATE_IN_PROGRESS"));
        IntStream.range(0, 18).forEach(i -> hears(2, "r" + i, i == 5 ? "CREATE_FAILED" : "CREATE_COMPLETE"));

        assertThat(frame(3, 80, 10)).isEqualTo("""
                NAME  TYPE            STATE               TIME
                r5    OS::Heat::None  CREATE_FAILED         1s
                r18   OS::Heat::None  CREATE_IN_PROGRESS    2s
                r19   OS::Heat::None  CREATE_IN_PROGRESS    2s
                  ... and 27 more: 17 complete, 10 waiting
                shop  CREATE_IN_PROGRESS  17 complete, 2 in progress, 1 failed, 10 waiting  3s""");
        assertThat(frame(3, 80, 5)).isEqualTo("""
                NAME  TYPE            STATE               TIME
                r5    OS::Heat::None  CREATE_FAILED         1s
                r18   OS::Heat::None  CREATE_IN_PROGRESS    2s
                  ... and 28 more: 17 complete, 1 in progress, 10 waiting
                shop  CREATE_IN_PROGRESS  17 complete, 2 in progress, 1 failed, 10 waiting  3s""");
        assertThat(frame(3, 80, 1)).startsWith("shop  CREATE_IN_PROGRESS  17 complete");
    }

    @Test
    void noLineIsWiderThanTheTerminalHoweverNarrow() {
        shop.submitted("CREATE", "id-shop");
        hears(
                0,
                "shop",
                "\u7db2\u8def\u7db2\u8def\u7db2\u8def",
                "CREATE_FAILED",
                "no valid host was found \u7db2\u8def");
        hears(1, "tiers", "CREATE_IN_PROGRESS");

        for (int columns = 10; columns < 120; columns++) {
            for (String line : frame(2, columns, 10).lines().toList()) {
                assertThat(dev.kiln.cli.view.TextWidth.of(line))
                        .as("%s at %s", line, columns)
                        .isLessThanOrEqualTo(columns);
            }
        }
        assertThat(frame(2, 60, 10)).isEqualTo("""
                NAME          TYPE          STATE               TIME
                \u7db2\u8def\u7db2\u8def\u7db2\u8def                CREATE_FAILED
                tiers         OS::Heat::R\u2026  CREATE_IN_PROGRESS    1s
                shop  1 in progress, 1 failed  2s""");
    }

    @Test
    void inANarrowTerminalTheCountsAreCutAndNotTheTime() {
        shop.submitted("CREATE", "id-shop");
        hears(1, "shop", "CREATE_IN_PROGRESS").hears(1, "net", "CREATE_IN_PROGRESS");
        shop.counted(2);

        assertThat(frame(63, 42, 10)).endsWith("\nshop  CREATE_IN_PROGRESS  1 in pro\u2026  1m03s");
        assertThat(frame(63, 26, 10)).endsWith("\nshop  CREATE_IN_PROGRESS\u2026");
    }

    @Test
    void severalStacksStandOneBelowTheOther() {
        shop.submitted("CREATE", "id-shop");
        hears(0, "net", "CREATE_IN_PROGRESS");
        StackProgress other = new StackProgress("other", Map.of("key", "OS::Nova::KeyPair"), name -> "", START);
        other.heard(
                new StackEvent(
                        "o-1",
                        HEATS_START.toString(),
                        "other",
                        "id-other",
                        "key",
                        null,
                        StackStatus.parse("CREATE_COMPLETE"),
                        "state changed"),
                START);

        assertThat(new LiveTable(new Style(false)).drawn(List.of(shop.lines(START), other.lines(START)), 80, 10))
                .containsExactly(
                        "NAME  TYPE               STATE               TIME",
                        "net   OS::Neutron::Net   CREATE_IN_PROGRESS    0s",
                        "shop  1 in progress  0s",
                        "key   OS::Nova::KeyPair  CREATE_COMPLETE",
                        "other  1 complete  0s");
    }

    @Test
    void statesAreColoured() {
        shop.submitted("CREATE", "id-shop");
        hears(0, "net", "CREATE_IN_PROGRESS");

        assertThat(new LiveTable(new Style(true)).drawn(List.of(shop.lines(START)), 80, 10))
                .element(1)
                .isEqualTo("net \u001b[2m  OS::Neutron::Net\u001b[0m\u001b[33m  CREATE_IN_PROGRESS\u001b[0m    0s");
    }
}
