package dev.kiln.deploy.openstack;

import dev.kiln.deploy.cloud.Credentials;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Takes secrets out of text that a person will see: those known by value, and those recognized by their key. */
final class Redaction {
    private static final Pattern BY_KEY = Pattern.compile(
            "(\"[^\"]*(?:password|passwd|secret|token|private_key|adminPass)[^\"]*\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"",
            Pattern.CASE_INSENSITIVE);
    /** Shorter values would also blacken harmless words. */
    private static final int SHORTEST = 4;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Redaction(Credentials credentials) {
        add(credentials.secret());
    }

    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            known.add(secret);
        }
    }

    String clean(String text) {
        String clean = BY_KEY.matcher(text).replaceAll("$1\"***\"");
        for (String secret : known) {
            clean = clean.replace(secret, "***");
        }
        return clean;
    }
}
