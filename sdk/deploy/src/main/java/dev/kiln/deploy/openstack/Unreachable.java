package dev.kiln.deploy.openstack;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.HttpProxy;
import dev.kiln.deploy.openstack.ApacheConnector.NoWayException;
import dev.kiln.deploy.rest.RestIoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** Says why no answer came, and what to check. */
final class Unreachable {
    private Unreachable() {}

    static RestIoException explain(
            String service, String url, CloudConfig cloud, Optional<HttpProxy> proxy, IOException e) {
        URI address = URI.create(url);
        String host = proxy.map(HttpProxy::host).orElse(address.getHost());
        String where = ("identity".equals(service) ? "Keystone at " + url : "the " + service + " service at " + url)
                + proxy.map(known -> " through " + known).orElse("");
        String check = proxy.isPresent()
                ? "Check " + proxy.get().variable() + ", or list " + address.getHost()
                        + " in NO_PROXY if it can be reached directly."
                : "identity".equals(service)
                        ? "Check auth_url in " + cloud.source() + ", and that this machine can reach it."
                        : "Check that this machine can reach it, or choose another interface for " + cloud.source()
                                + ".";
        String problem;
        if (has(e, UnknownHostException.class)) {
            problem = "the host name " + host + " is unknown. " + check;
        } else if (has(e, NoWayException.class)) {
            problem = "the proxy did not open the way (" + innermost(e) + "). " + check;
        } else if (has(e, SSLException.class)) {
            problem = "TLS failed (" + innermost(e)
                    + "). Give the cloud's certificate authority as cacert (OS_CACERT), or `verify: false` (OS_INSECURE) if you must; "
                    + "if the server speaks plain HTTP, the address must begin with http:.";
        } else if (has(e, ConnectTimeoutException.class)) {
            problem = "no connection within " + cloud.connectTimeout().toMillis() / 1000.0 + " s. " + check;
        } else if (has(e, SocketTimeoutException.class)) {
            problem = "no answer within " + cloud.readTimeout().toMillis() / 1000.0
                    + " s. The service may be overloaded; api_timeout lets you wait longer.";
        } else if (has(e, ConnectException.class)) {
            problem = "the connection was refused. " + check;
        } else if (has(e, NoRouteToHostException.class)) {
            problem = "there is no route to " + host + ". " + check;
        } else if (e instanceof InterruptedIOException) {
            problem = "interrupted.";
        } else {
            problem = "the connection broke (" + innermost(e) + "). " + check;
        }
        return new RestIoException("Cannot reach " + where + ": " + problem, e, !isBeforeSending(e));
    }

    /** Whether it failed before the service can have got anything. */
    private static boolean isBeforeSending(IOException e) {
        return has(e, ConnectException.class)
                || has(e, NoRouteToHostException.class)
                || has(e, ConnectTimeoutException.class)
                || has(e, UnknownHostException.class)
                || has(e, SSLHandshakeException.class)
                || has(e, NoWayException.class);
    }

    /** Whether trying again cannot help. */
    static boolean isLasting(RestIoException e) {
        return has(e, SSLException.class) || has(e, UnknownHostException.class);
    }

    private static boolean has(@Nullable Throwable e, Class<? extends Throwable> type) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String innermost(Throwable e) {
        Throwable at = e;
        for (Throwable cause = at.getCause(); cause != null; cause = at.getCause()) {
            at = cause;
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
