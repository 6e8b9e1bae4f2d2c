package dev.kiln.deploy.openstack;

import dev.kiln.deploy.cloud.CloudConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Tries whether a server's certificate is good for a cloud, without asking the server for anything. */
public final class TlsProbe {

    private TlsProbe() {}

    /**
     * Begins to talk in TLS, trusting whom the cloud's configuration trusts, and hangs up.
     *
     * @param cloud the cloud
     * @param host the server, whose name the certificate has to bear
     * @param port its port
     * @return the protocol, whose certificate it is and until when
     * @throws IOException when they do not come to terms; the message says why
     * @throws dev.kiln.deploy.DeployException when the CA file cannot be used
     */
    public static String handshake(CloudConfig cloud, String host, int port) throws IOException {
        SSLContext own = Tls.context(cloud);
        SSLSocketFactory factory =
                own == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : own.getSocketFactory();
        int patience = (int) cloud.connectTimeout().toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), patience);
            plain.setSoTimeout(patience);
            try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true)) {
                if (cloud.verify()) {
                    SSLParameters parameters = socket.getSSLParameters();
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                    socket.setSSLParameters(parameters);
                }
                socket.startHandshake();
                Certificate first = socket.getSession().getPeerCertificates()[0];
                String whose = first instanceof X509Certificate known
                        ? ", certificate of " + known.getSubjectX500Principal().getName() + " until "
                                + known.getNotAfter().toInstant()
                        : "";
                return socket.getSession().getProtocol() + whose;
            }
        }
    }
}
