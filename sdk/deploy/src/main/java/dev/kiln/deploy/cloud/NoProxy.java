package dev.kiln.deploy.cloud;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code NO_PROXY} lists: host names, each with all names below it (with or without a leading dot), addresses, networks such as
 * {@code 10.0.0.0/8}, each of them with or without a port; or an asterisk for everything. No name is looked up.
 */
final class NoProxy {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern PORT = Pattern.compile("(\\[[^\\]]+\\]|[^:]+):(\\d{1,5})");

    private final List<String> entries = new ArrayList<>();

    NoProxy(String list) {
        for (String entry : list.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
    }

    boolean covers(String host, int port) {
        String plain = unbracketed(host.toLowerCase(Locale.ROOT)).replaceFirst("\\.$", "");
        return entries.stream().anyMatch(entry -> covers(entry, plain, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        var withPort = PORT.matcher(entry);
        if (withPort.matches()) {
            return Integer.parseInt(withPort.group(2)) == port && covers(withPort.group(1), host, port);
        }
        String name = unbracketed(entry);
        byte[] address = address(host);
        int slash = name.indexOf('/');
        byte[] network = address(slash < 0 ? name : name.substring(0, slash));
        if (address != null || network != null) {
            return address != null
                    && network != null
                    && sharesBits(address, network, bits(name, slash, network.length * 8));
        }
        String suffix = name.replaceFirst("^\\*?\\.", "");
        return host.equals(suffix) || host.endsWith("." + suffix);
    }

    private static int bits(String name, int slash, int all) {
        if (slash < 0) {
            return all;
        }
        String bits = name.substring(slash + 1);
        return bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= all ? Integer.parseInt(bits) : -1;
    }

    /** Whether two addresses of one family begin with the same bits; never for a negative number of bits. */
    private static boolean sharesBits(byte[] one, byte[] two, int bits) {
        if (one.length != two.length || bits < 0) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((one[i / 8] & mask) != (two[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
