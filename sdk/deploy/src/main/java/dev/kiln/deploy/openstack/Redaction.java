package dev.kiln.deploy.openstack;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.kiln.deploy.cloud.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Takes secrets out of text that a person will see: those known by value, however they are written, and those recognized by their key. */
final class Redaction {
    private static final Pattern BY_KEY = Pattern.compile(
            "(([\"'])[^\"']*(?:password|passwd|secret|token|private_key|adminPass)[^\"']*\\2\\s*:\\s*u?)"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/@:\\s]*):[^/@\\s]+@");
    /** Shorter values would also blacken harmless words. */
    private static final int SHORTEST = 4;

    /** The longest first, since one may be part of another. */
    private final Set<String> known = new ConcurrentSkipListSet<>(
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Redaction(Credentials credentials) {
        add(credentials.secret());
    }

    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            known.add(secret);
            known.add(new String(JsonStringEncoder.getInstance().quoteAsString(secret)));
            known.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            known.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    String clean(String text) {
        String clean = text;
        for (String secret : known) {
            clean = clean.replace(secret, "***");
        }
        clean = IN_ADDRESS.matcher(clean).replaceAll("$1:***@");
        return BY_KEY.matcher(clean).replaceAll("$1\"***\"");
    }
}
