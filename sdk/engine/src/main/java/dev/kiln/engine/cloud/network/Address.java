package dev.kiln.engine.cloud.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address.
 *
 * @param value the address as a number
 * @param version 4 or 6
 */
record Address(BigInteger value, int version) implements Comparable<Address> {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** An address as text; empty when it is none. Never asks for a name. */
    static Optional<Address> parse(String text) {
        boolean four = V4.matcher(text).matches();
        if (!four && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return Optional.of(new Address(new BigInteger(1, bytes), four ? 4 : 6));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    int bits() {
        return bits(version);
    }

    static int bits(int version) {
        return version == 4 ? 32 : 128;
    }

    Address plus(long distance) {
        return new Address(value.add(BigInteger.valueOf(distance)), version);
    }

    @Override
    public int compareTo(Address other) {
        return version == other.version ? value.compareTo(other.value) : Integer.compare(version, other.version);
    }

    /** The canonical text; of IPv6 in lower case with the longest run of zeros left out. */
    @Override
    public String toString() {
        if (version == 4) {
            long number = value.longValue();
            return ((number >> 24) & 255) + "." + ((number >> 16) & 255) + "." + ((number >> 8) & 255) + "."
                    + (number & 255);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = value.shiftRight(16 * (7 - i)).intValue() & 0xffff;
        }
        return compressed(groups);
    }

    private static String compressed(int[] groups) {
        int bestStart = -1;
        int bestLength = 1;
        for (int start = 0; start < 8; start++) {
            int end = start;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - start > bestLength) {
                bestStart = start;
                bestLength = end - start;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == bestStart) {
                text.append("::");
                i += bestLength - 1;
            } else {
                boolean separated = text.isEmpty() || text.charAt(text.length() - 1) == ':';
                text.append(separated ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
