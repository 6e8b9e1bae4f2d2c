package dev.kiln.deploy.openstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's key whose certificate is signed by itself, made with Java's own keytool. */
final class OwnCertificate {
    private static final String PASSWORD = "changeit";

    /** The certificate, for those who trust it. */
    final Path pem;

    final SSLContext serverSide;

    private OwnCertificate(Path pem, SSLContext serverSide) {
        this.pem = pem;
        this.serverSide = serverSide;
    }

    static OwnCertificate of(Path folder, String subjectAlternativeName)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("key.p12");
        Path pem = folder.resolve("ca.pem");
        String[] where = {"-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "key"};
        keytool(where, "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + subjectAlternativeName);
        keytool(where, "-exportcert", "-rfc", "-file", pem.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new OwnCertificate(pem, context);
    }

    private static void keytool(String[] where, String command, String... options)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.add(command);
        line.addAll(Arrays.asList(where));
        line.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
