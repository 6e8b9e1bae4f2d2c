package dev.kiln.engine.cloud.compute;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes SSH keys and reads public ones. */
final class KeyPairs {

    private static final int BITS = 2048;
    private static final int LINE = 64;

    private KeyPairs() {}

    /**
     * A key pair.
     *
     * @param privateKey the private key in the PEM form of OpenSSL
     * @param publicKey the public key in the one-line form of OpenSSH
     */
    record Generated(String privateKey, String publicKey) {}

    /** A new RSA key pair. */
    static Generated generate(RandomGenerator random, String comment) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random instanceof SecureRandom secure ? secure : new Repeatable(random));
            KeyPair pair = generator.generateKeyPair();
            return new Generated(
                    pem(pair.getPrivate().getEncoded()), openSsh((RSAPublicKey) pair.getPublic(), comment));
        } catch (NoSuchAlgorithmException everyJdkHasRsa) {
            throw new IllegalStateException(everyJdkHasRsa);
        }
    }

    /** Of the PKCS#8 form the last part is the PKCS#1 form, a sequence with a length of two bytes. */
    private static String pem(byte[] pkcs8) {
        int start = 0;
        for (int i = 4; start == 0; i++) {
            boolean sequence = pkcs8[i] == 0x30 && pkcs8[i + 1] == (byte) 0x82;
            int length = ((pkcs8[i + 2] & 255) << 8) | (pkcs8[i + 3] & 255);
            if (sequence && i + 4 + length == pkcs8.length) {
                start = i;
            }
        }
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, start, pkcs8.length);
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(pkcs1);
        return "-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static String openSsh(RSAPublicKey key, String comment) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        part(blob, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
        part(blob, number(key.getPublicExponent()));
        part(blob, number(key.getModulus()));
        return "ssh-rsa " + Base64.getEncoder().encodeToString(blob.toByteArray()) + " " + comment;
    }

    private static byte[] number(BigInteger value) {
        return value.toByteArray();
    }

    private static void part(ByteArrayOutputStream blob, byte[] bytes) {
        blob.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        blob.writeBytes(bytes);
    }

    /** Whether a text is a public key in the one-line form of OpenSSH. */
    static boolean isPublicKey(String text) {
        String[] parts = text.strip().split("\\s+", 3);
        if (parts.length < 2) {
            return false;
        }
        try {
            byte[] blob = Base64.getDecoder().decode(parts[1]);
            byte[] type = parts[0].getBytes(StandardCharsets.US_ASCII);
            return blob.length > 4 + type.length
                    && ByteBuffer.wrap(blob).getInt() == type.length
                    && Arrays.equals(Arrays.copyOfRange(blob, 4, 4 + type.length), type);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** The MD5 fingerprint of a public key, in pairs of hexadecimal digits. */
    static String fingerprint(String publicKey) {
        try {
            byte[] blob = Base64.getDecoder().decode(publicKey.strip().split("\\s+", 3)[1]);
            String digits =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(blob));
            return Arrays.stream(digits.split("(?<=\\G..)", -1))
                    .filter(pair -> !pair.isEmpty())
                    .collect(Collectors.joining(":"));
        } catch (NoSuchAlgorithmException everyJdkHasMd5) {
            throw new IllegalStateException(everyJdkHasMd5);
        }
    }

    /** Chance of a test's choice, as the JDK's key generator wants it. */
    private static final class Repeatable extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient RandomGenerator random;

        Repeatable(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
