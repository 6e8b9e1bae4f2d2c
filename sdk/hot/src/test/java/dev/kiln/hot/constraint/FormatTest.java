package dev.kiln.hot.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "net_cidr, 10.0.0.0/24",
        "net_cidr, fe80::/10",
        "net_cidr, 10.0.0.1/24",
        "ip_addr, 192.0.2.255",
        "ip_addr, ::1",
        "ip_addr, 2001:db8::192.0.2.1",
        "ip_or_cidr, 10.0.0.0/8",
        "ip_or_cidr, ::",
        "mac_addr, 00:11:22:33:44:55",
        "mac_addr, 0011.2233.4455",
        "mac_addr, 001122334455",
        "dns_name, a-b.example.com",
        "dns_domain, example.com.",
        "rel_dns_name, www",
        "cron_expression, 0 23 * * *",
        "cron_expression, '*/5 1-3,7 1 jan mon'",
        "cron_expression, @daily",
        "timezone, Europe/Berlin",
        "timezone, UTC",
        "expiration, 2999-01-01T00:00:00Z",
        "iso_8601, 2020-02-29",
        "json_string, '{}'"
    })
    void accepts(String constraint, String value) {
        assertThat(Format.named(constraint).orElseThrow().problem(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "net_cidr, 10.0.0.0",
        "net_cidr, 10.0.0.0/33",
        "net_cidr, 10.0.0.0/255.255.255.0",
        "net_cidr, x/8",
        "ip_addr, 10.0.0",
        "ip_addr, 256.0.0.1",
        "ip_addr, 01.2.3.4",
        "ip_addr, 1::2::3",
        "ip_addr, 1:2:3:4:5:6:7",
        "ip_or_cidr, x",
        "mac_addr, zz",
        "mac_addr, 00:11:22:33:44",
        "dns_name, a..b",
        "dns_name, -a",
        "dns_name, a.123",
        "dns_domain, example.com",
        "rel_dns_name, www.",
        "cron_expression, 0 23 * *",
        "cron_expression, 60 * * * *",
        "timezone, Mars/Base",
        "expiration, 2001-01-01",
        "expiration, bad",
        "iso_8601, 2021-02-29",
        "json_string, '{'"
    })
    void refuses(String constraint, String value) {
        assertThat(Format.named(constraint).orElseThrow().problem(value))
                .get()
                .asString()
                .startsWith("Error validating value '" + value + "'");
    }
}
