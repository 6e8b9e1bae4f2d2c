package dev.kiln.engine.heat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a message.
 *
 * @param body its text
 * @param subtype what comes after {@code text/}
 * @param filename the name under which it is kept, or null for none
 */
record MimePart(String body, String subtype, @Nullable String filename) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBTYPE = Pattern.compile("\\s*[^/\\s]+/([^;\\s]+)");
    private static final Pattern FILENAME = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    /** A part whose subtype, when none is given, is the stem of its file's name. */
    static MimePart of(String body, @Nullable String subtype, @Nullable String filename) {
        if (subtype != null && !subtype.isEmpty()) {
            return new MimePart(body, subtype, filename);
        }
        if (filename == null || filename.isEmpty()) {
            return new MimePart(body, "plain", filename);
        }
        int dot = filename.lastIndexOf('.');
        return new MimePart(body, dot <= 0 ? filename : filename.substring(0, dot), filename);
    }

    /** The parts of a message; none when the text is no message of several parts. */
    static List<MimePart> within(String message) {
        Map<String, String> headers = headers(message);
        String type = headers.getOrDefault("content-type", "");
        Matcher boundary = BOUNDARY.matcher(type);
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/") || !boundary.find()) {
            return List.of();
        }
        String line = Pattern.quote("--" + boundary.group(1));
        String content = ("\n" + body(message)).split("\n" + line + "--", 2)[0];
        String[] pieces = content.split("\n" + line + "[ \t]*\n", -1);
        List<MimePart> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length; i++) {
            parts.add(part(pieces[i]));
        }
        return parts;
    }

    private static MimePart part(String text) {
        Map<String, String> headers = headers(text);
        Matcher subtype = SUBTYPE.matcher(headers.getOrDefault("content-type", "text/plain"));
        Matcher file = FILENAME.matcher(headers.getOrDefault("content-disposition", ""));
        return of(body(text), subtype.lookingAt() ? subtype.group(1) : "plain", file.find() ? file.group(1) : null);
    }

    /** The headers by their names in lower case; a line that begins with a blank goes on with the one before it. */
    private static Map<String, String> headers(String text) {
        int end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
        String head = text.substring(0, end < 0 ? text.length() : end).replaceAll("\n[ \t]+", " ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String body(String text) {
        if (text.startsWith("\n")) {
            return text.substring(1);
        }
        int end = text.indexOf("\n\n");
        return end < 0 ? "" : text.substring(end + 2);
    }

    /** The part as it stands in a message. */
    String text() {
        boolean plain = body.chars().allMatch(character -> character < 128);
        StringBuilder text = new StringBuilder("Content-Type: text/")
                .append(subtype)
                .append("; charset=\"")
                .append(plain ? "us-ascii" : "utf-8")
                .append("\"\nMIME-Version: 1.0\nContent-Transfer-Encoding: ")
                .append(plain ? "7bit" : "base64")
                .append('\n');
        if (filename != null && !filename.isEmpty()) {
            text.append("Content-Disposition: attachment; filename=\"")
                    .append(filename)
                    .append("\"\n");
        }
        String encoded = plain
                ? body
                : Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(body.getBytes(StandardCharsets.UTF_8))
                        + "\n";
        return text.append('\n').append(encoded).toString();
    }
}
