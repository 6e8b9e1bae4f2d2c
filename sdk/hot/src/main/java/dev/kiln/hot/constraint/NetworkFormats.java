package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats {@code net_cidr}, {@code ip_addr}, {@code ip_or_cidr} and {@code mac_addr}. */
final class NetworkFormats {

    private static final Pattern MAC = Pattern.compile("(?:[0-9a-fA-F]{1,2}:){5}[0-9a-fA-F]{1,2}"
            + "|(?:[0-9a-fA-F]{1,2}-){5}[0-9a-fA-F]{1,2}"
            + "|(?:[0-9a-fA-F]{1,4}[:.-]){2}[0-9a-fA-F]{1,4}"
            + "|[0-9a-fA-F]{5,6}[:-][0-9a-fA-F]{5,6}"
            + "|[0-9a-fA-F]{11,12}");

    private NetworkFormats() {}

    static Optional<String> cidr(@Nullable Object value) {
        if (!(value instanceof String text) || IpText.parseNetwork(text).isEmpty()) {
            return FormatProblem.of(value, "Invalid net cidr invalid IPNetwork " + PythonText.str(value) + " ");
        }
        return subnetProblem(text).flatMap(reason -> FormatProblem.of(value, reason));
    }

    static Optional<String> address(@Nullable Object value) {
        return value instanceof String text && IpText.isAddress(text)
                ? Optional.empty()
                : FormatProblem.of(value, "Invalid IP address");
    }

    static Optional<String> addressOrCidr(@Nullable Object value) {
        String text = PythonText.str(value);
        if (text.contains("/")) {
            return subnetProblem(text).flatMap(reason -> FormatProblem.of(value, reason));
        }
        return IpText.isAddress(text)
                ? Optional.empty()
                : FormatProblem.of(value, "'" + text + "' is not a valid IP address");
    }

    static Optional<String> mac(@Nullable Object value) {
        return value instanceof String text && MAC.matcher(text).matches()
                ? Optional.empty()
                : FormatProblem.of(value, "Invalid MAC address.");
    }

    private static Optional<String> subnetProblem(String text) {
        Optional<String> network = IpText.parseNetwork(text);
        if (network.isEmpty()) {
            return Optional.of("'" + text + "' is not a valid IP subnet");
        }
        String canonical = network.get();
        boolean recognized = text.contains("/") && (text.contains(":") || canonical.equals(text));
        return recognized
                ? Optional.empty()
                : Optional.of("'" + text + "' isn't a recognized IP subnet cidr, '" + canonical + "' is recommended");
    }
}
