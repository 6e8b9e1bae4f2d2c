package dev.kiln.deploy.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of a call -> whether it is repeated, and after which pause. */
class RetryTest {
    private final List<Long> pauses = new ArrayList<>();

    private Retry read() {
        return new Retry(pauses::add, true);
    }

    private Retry write() {
        return new Retry(pauses::add, false);
    }

    private static RestResponse answer(int status, String... headers) {
        return new RestResponse(
                status,
                switch (headers.length) {
                    case 0 -> Map.of();
                    case 2 -> Map.of(headers[0], headers[1]);
                    default -> Map.of(headers[0], headers[1], headers[2], headers[3]);
                },
                "");
    }

    private static RestIoException broken(boolean sent) {
        return new RestIoException("Cannot reach Heat.", new IOException("reset"), sent);
    }

    @ParameterizedTest
    @CsvSource({
        "200, false, false",
        "404, false, false",
        "409, false, false",
        "408, true, false",
        "429, true, true",
        "500, true, false",
        "502, true, false",
        "503, true, false",
        "504, true, false"
    })
    void whatIsRepeatedAfterAnAnswer(int status, boolean read, boolean write) {
        assertThat(read().after(answer(status))).isEqualTo(read);
        assertThat(write().after(answer(status))).isEqualTo(write);
    }

    @Test
    void whatIsRepeatedAfterNoAnswer() {
        assertThat(read().after(broken(true))).isTrue();
        assertThat(read().after(broken(false))).isTrue();
        assertThat(write().after(broken(false))).isTrue();
        assertThat(write().after(broken(true))).isFalse();
        assertThat(read().after(new RestIoException("TLS failed.", new SSLHandshakeException("x"), false)))
                .isFalse();
    }

    @Test
    void nothingIsRepeatedOnceInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(read().after(broken(false))).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void thePausesDoubleWithinAQuarterAndEnd() {
        Retry retry = read();
        int repeats = 0;
        while (retry.after(answer(503))) {
            repeats++;
        }
        assertThat(repeats).isEqualTo(7);
        long expected = 250;
        for (long pause : pauses) {
            assertThat(pause).isBetween(expected * 3 / 4, expected * 5 / 4);
            expected = Math.min(8_000, expected * 2);
        }
    }

    @Test
    void thePausesOfManyClientsAreNotTheSame() {
        for (int client = 0; client < 50; client++) {
            read().after(answer(503));
        }
        assertThat(pauses).hasSize(50);
        assertThat(pauses.stream().distinct().count()).isGreaterThan(10);
    }

    @Test
    void afterAServersOwnFaultItIsTriedThreeTimesInAll() {
        Retry retry = read();
        assertThat(retry.after(answer(500))).isTrue();
        assertThat(retry.after(answer(500))).isTrue();
        assertThat(retry.after(answer(500))).isFalse();
    }

    @Test
    void aServiceThatSaysHowLongIsObeyedToTheSecond() {
        assertThat(read().after(answer(429, "retry-after", " 7 "))).isTrue();
        assertThat(write().after(answer(429, "retry-after", "0"))).isTrue();
        assertThat(pauses).containsExactly(7_000L, 0L);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3600, 0, 3600})
    void aDateIsReadByTheClockOfTheService(int skew) {
        Instant there = Instant.now().plusSeconds(skew);
        boolean again =
                read().after(answer(503, "retry-after", httpDate(there.plusSeconds(9)), "date", httpDate(there)));
        assertThat(again).isTrue();
        assertThat(pauses).containsExactly(9_000L);
    }

    @Test
    void aDateWithoutAClockIsReadByOurs() {
        assertThat(read().after(answer(
                        503, "retry-after", httpDate(Instant.now().plusSeconds(10)))))
                .isTrue();
        assertThat(pauses).singleElement().satisfies(pause -> assertThat(pause).isBetween(7_000L, 10_000L));
        assertThat(read().after(answer(503, "retry-after", httpDate(Instant.EPOCH))))
                .isTrue();
        assertThat(pauses.get(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "", "12345678901234567890", "Thu, 99 Foo 2026"})
    void whatCannotBeReadCountsAsNotSaid(String value) {
        assertThat(read().after(answer(503, "retry-after", value))).isTrue();
        assertThat(pauses).singleElement().satisfies(pause -> assertThat(pause).isBetween(187L, 313L));
    }

    @Test
    void aServiceThatWantsTooMuchPatienceGetsNone() {
        assertThat(read().after(answer(429, "retry-after", "46"))).isFalse();
        assertThat(pauses).isEmpty();
    }

    /** Any sequence of outcomes -> at most seven repeats, three quarters of a minute, and no write that may have been done. */
    @Test
    void noSequenceOfOutcomesLeadsToMoreThanIsAllowed() {
        long seed = Long.getLong("kiln.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            pauses.clear();
            boolean isRead = random.nextBoolean();
            Retry retry = new Retry(pauses::add, isRead);
            boolean again = true;
            for (int step = 0; again; step++) {
                assertThat(step).as("seed %d round %d", seed, round).isLessThan(8);
                int status = new int[] {429, 500, 502, 503, 504, 408}[random.nextInt(6)];
                boolean broke = random.nextInt(3) == 0;
                boolean sent = random.nextBoolean();
                if (broke) {
                    again = retry.after(broken(sent));
                } else if (random.nextBoolean()) {
                    again = retry.after(answer(status, "retry-after", "" + random.nextInt(60)));
                } else {
                    again = retry.after(answer(status));
                }
                if (again && !isRead) {
                    assertThat(broke ? !sent : status == 429)
                            .as("seed %d round %d", seed, round)
                            .isTrue();
                }
            }
            long all = pauses.stream().mapToLong(Long::longValue).sum();
            assertThat(all).as("seed %d round %d", seed, round).isLessThanOrEqualTo(45_000 * 5 / 4);
        }
    }

    private static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
