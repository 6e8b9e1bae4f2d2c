package dev.kiln.deploy.openstack;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.cloud.CloudConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom to trust: a CA file instead of Java's own certificates, or everybody when verification is switched off. */
final class Tls {
    private Tls() {}

    /** The context for a cloud, or null for Java's own. */
    static @Nullable SSLContext context(CloudConfig cloud) {
        Path caFile = cloud.caFile();
        try {
            if (!cloud.verify()) {
                return context(new TrustManager[] {new TrustEverybody()});
            }
            return caFile == null ? null : context(trusting(caFile));
        } catch (IOException | GeneralSecurityException e) {
            throw new DeployException(
                    DeployException.Kind.CONFIGURATION,
                    "Cannot use the CA file " + caFile + " of " + cloud.source() + ": " + e.getMessage()
                            + ". It must hold certificates in PEM form; see `cacert` or OS_CACERT.",
                    null,
                    e);
        }
    }

    private static TrustManager[] trusting(Path caFile) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(caFile)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
            if (number == 0) {
                throw new IOException("no certificate in it");
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static SSLContext context(TrustManager[] managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return context;
    }

    /** The extended kind, because with it the JDK leaves the check of the host name to us too. */
    private static final class TrustEverybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
