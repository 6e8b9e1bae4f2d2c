package dev.kiln.hot.eval;

import dev.kiln.hot.value.ValueException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest}: the checksum of a text in lower-case hexadecimal digits. */
final class DigestFunction extends FunctionExpression {

    private static final Map<String, String> ALGORITHMS = Map.ofEntries(
            Map.entry("md5", "MD5"),
            Map.entry("sha1", "SHA-1"),
            Map.entry("sha224", "SHA-224"),
            Map.entry("sha256", "SHA-256"),
            Map.entry("sha384", "SHA-384"),
            Map.entry("sha512", "SHA-512"),
            Map.entry("sha512_224", "SHA-512/224"),
            Map.entry("sha512_256", "SHA-512/256"),
            Map.entry("sha3_224", "SHA3-224"),
            Map.entry("sha3_256", "SHA3-256"),
            Map.entry("sha3_384", "SHA3-384"),
            Map.entry("sha3_512", "SHA3-512"));

    DigestFunction(CallSite call, Expression arguments) {
        super(call, arguments);
    }

    @Override
    Object compute(ResourceData resources) {
        if (!(argumentsValue(resources) instanceof List<?> list)
                || !list.stream().allMatch(String.class::isInstance)) {
            throw new ValueException("Argument to function \"" + function() + "\" must be a list of strings");
        }
        if (list.size() != 2) {
            throw new ValueException("Function \"" + function() + "\" usage: [\"<algorithm>\", \"<value>\"]");
        }
        byte[] bytes = latin1((String) list.get(1));
        String algorithm = ((String) list.get(0)).toLowerCase(Locale.ROOT);
        byte[] sum = switch (algorithm) {
            case "blake2b" -> Blake2.b(bytes);
            case "blake2s" -> Blake2.s(bytes);
            default -> digest(ALGORITHMS.get(algorithm), bytes);
        };
        return HexFormat.of().formatHex(sum);
    }

    private static byte[] digest(@Nullable String algorithm, byte[] bytes) {
        if (algorithm == null) {
            throw new ValueException("Algorithm must be one of "
                    + ALGORITHMS.keySet().stream().sorted().toList());
        }
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new ValueException("This Java cannot compute " + algorithm);
        }
    }

    private static byte[] latin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                throw new ValueException(
                        "'latin-1' codec can't encode characters in position " + i + ": ordinal not in range(256)");
            }
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
