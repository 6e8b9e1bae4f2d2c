package dev.kiln.deploy.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as the heat client forms them. They are the names by which Heat finds files, so that each character counts; {@code
 * java.net.URI} refuses some of those that people write, and changes others. Source: SEMANTICS section 11.1, RFC 3986 section 5.2.
 */
final class Urls {

    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final String UNRESERVED = "_.-~/";

    private Urls() {}

    /** Whether a text has a scheme, and so is an address and no path. */
    static boolean isUrl(String text) {
        return parts(text).group(1) != null;
    }

    static String scheme(String url) {
        String scheme = parts(url).group(1);
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }

    /** The address of a file; what is no letter, digit or one of a few signs is escaped. */
    static String ofPath(Path path) {
        StringBuilder url = new StringBuilder("file://");
        for (byte b : path.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            url.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return url.toString();
    }

    /** The path of a {@code file:} address, or null when it lies on another machine. */
    static @Nullable Path path(String url) {
        Matcher parts = parts(url);
        String host = parts.group(2) == null ? "" : parts.group(2).substring(2);
        if (!host.isEmpty() && !host.equals("localhost")) {
            return null;
        }
        String query = parts.group(4) == null ? "" : parts.group(4);
        return Path.of(unescape(parts.group(3) + query));
    }

    /** What a reference in a document means, beginning at the document's address. */
    static String resolve(String base, String reference) {
        Matcher of = parts(reference);
        Matcher from = parts(base);
        if (of.group(1) != null && !of.group(1).equalsIgnoreCase(from.group(1))) {
            return reference;
        }
        String host = of.group(2);
        if (host != null && host.length() > 2) {
            return of.group(1) == null ? from.group(1) + ":" + reference : reference;
        }
        String ending = text(of.group(4)) + text(of.group(5));
        String start = from.group(1) + ":" + (from.group(2) == null ? "//" : from.group(2));
        return of.group(3).isEmpty()
                ? start + from.group(3) + ending
                : start + join(from.group(3), of.group(3)) + ending;
    }

    private static String join(String base, String path) {
        List<String> segments = new ArrayList<>();
        if (path.startsWith("/")) {
            segments.addAll(List.of(path.split("/", -1)));
        } else {
            for (String segment : (base.substring(0, base.lastIndexOf('/') + 1) + path).split("/", -1)) {
                if (segments.isEmpty() || !segment.isEmpty()) {
                    segments.add(segment);
                }
            }
            if (path.endsWith("/")) {
                segments.add("");
            }
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments.get(segments.size() - 1);
        if (last.equals(".") || last.equals("..")) {
            kept.addLast("");
        }
        String joined = String.join("/", kept);
        return joined.startsWith("/") ? joined : "/" + joined;
    }

    private static String unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < all.length; i++) {
            int high = i + 2 <= all.length - 1 ? Character.digit(all[i + 1], 16) : -1;
            int low = i + 2 <= all.length - 1 ? Character.digit(all[i + 2], 16) : -1;
            if (all[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(all[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Matcher parts(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("every text has the parts of an address: " + url);
        }
        return parts;
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
