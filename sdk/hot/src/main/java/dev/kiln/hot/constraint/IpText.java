package dev.kiln.hot.constraint;

import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses and networks as text, versions 4 and 6. */
final class IpText {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);

    private IpText() {}

    static boolean isAddress(String text) {
        return V4.matcher(text).matches() || isV6(text);
    }

    /**
     * A network as address and prefix length.
     *
     * @param text an address, alone or with a prefix length or an IPv4 net mask
     * @return {@code address/length}, or empty when the text is no network
     */
    static Optional<String> parseNetwork(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean v4 = V4.matcher(address).matches();
        if (!v4 && !isV6(address)) {
            return Optional.empty();
        }
        int bits = v4 ? 32 : 128;
        int length = slash < 0 ? bits : prefixLength(text.substring(slash + 1), v4, bits);
        return length < 0 ? Optional.empty() : Optional.of(address + "/" + length);
    }

    private static int prefixLength(String text, boolean v4, int bits) {
        if (!text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int length = Integer.parseInt(text);
            return length <= bits ? length : -1;
        }
        if (!v4 || !V4.matcher(text).matches()) {
            return -1;
        }
        int mask = 0;
        for (String octet : text.split("\\.", -1)) {
            mask = mask << 8 | Integer.parseInt(octet);
        }
        int ones = Integer.bitCount(mask);
        if (mask == (int) (-1L << (32 - ones))) {
            return ones;
        }
        return mask == (int) ((1L << ones) - 1) ? 32 - ones : -1;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        String tail = text.substring(gap + 2);
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = tail.isEmpty() ? 0 : groups(tail, true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** The number of 16-bit groups, or -1 when one of them is malformed. */
    private static int groups(String text, boolean mayEndInV4) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (mayEndInV4
                    && i == parts.length - 1
                    && part.indexOf('.') >= 0
                    && V4.matcher(part).matches()) {
                count += 2;
            } else if (part.isEmpty()
                    || part.length() > 4
                    || !part.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                return -1;
            } else {
                count++;
            }
        }
        return count;
    }
}
