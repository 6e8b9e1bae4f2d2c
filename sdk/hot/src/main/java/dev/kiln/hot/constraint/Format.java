package dev.kiln.hot.constraint;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A custom constraint that a text alone decides. */
@FunctionalInterface
public interface Format {

    /**
     * What is wrong with a value.
     *
     * @param value the resolved value
     * @return Heat's message, or empty when the value has the format
     */
    Optional<String> problem(@Nullable Object value);

    /**
     * Looks a format up by the name of its custom constraint.
     *
     * @param name for example {@code net_cidr}
     * @return the format, or empty when the constraint is unknown or names an object of a service
     */
    static Optional<Format> named(String name) {
        return Optional.ofNullable(Formats.BY_NAME.get(name));
    }

    /** The table of all formats, apart because an interface's fields would be public. */
    final class Formats {

        private static final Map<String, Format> BY_NAME = Map.ofEntries(
                Map.entry("net_cidr", NetworkFormats::cidr),
                Map.entry("ip_addr", NetworkFormats::address),
                Map.entry("ip_or_cidr", NetworkFormats::addressOrCidr),
                Map.entry("mac_addr", NetworkFormats::mac),
                Map.entry("dns_name", DnsFormats::name),
                Map.entry("rel_dns_name", DnsFormats::relativeName),
                Map.entry("dns_domain", DnsFormats::domain),
                Map.entry("cron_expression", CronFormat::problem),
                Map.entry("timezone", TimeFormats::timezone),
                Map.entry("expiration", TimeFormats::expiration),
                Map.entry("iso_8601", TimeFormats::instant),
                Map.entry("json_string", JsonFormat::problem));

        private Formats() {}
    }
}
