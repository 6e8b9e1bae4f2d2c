package dev.kiln.deploy.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One cloud: where, as whom, for which project, and how to talk to it.
 *
 * @param source where this was read, for messages: for example {@code cloud "demo" in /etc/openstack/clouds.yaml}
 * @param authUrl Keystone's version 3 endpoint, without trailing slash
 * @param credentials as whom
 * @param scope for what
 * @param region the region, or null for the first that has the service
 * @param iface which endpoints: public, internal or admin
 * @param caFile certificates to trust (PEM), or null for Java's own
 * @param verify whether to check the servers' certificates
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param endpoints endpoints to use instead of the catalogue's, by service type
 * @param proxies the proxies on the way
 */
public record CloudConfig(
        String source,
        String authUrl,
        Credentials credentials,
        Scope scope,
        @Nullable String region,
        String iface,
        @Nullable Path caFile,
        boolean verify,
        Duration connectTimeout,
        Duration readTimeout,
        Map<String, String> endpoints,
        Proxies proxies) {

    /** How long to wait for a connection, unless said otherwise. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How long to wait for an answer, unless said otherwise: Heat itself gives up after one minute. */
    public static final Duration READ_TIMEOUT = Duration.ofMinutes(2);

    /**
     * Copies the map.
     *
     * @param source where this was read, for messages: for example {@code cloud "demo" in /etc/openstack/clouds.yaml}
     * @param authUrl Keystone's version 3 endpoint, without trailing slash
     * @param credentials as whom
     * @param scope for what
     * @param region the region, or null for the first that has the service
     * @param iface which endpoints: public, internal or admin
     * @param caFile certificates to trust (PEM), or null for Java's own
     * @param verify whether to check the servers' certificates
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout how long to wait for an answer
     * @param endpoints endpoints to use instead of the catalogue's, by service type
     * @param proxies the proxies on the way
     */
    public CloudConfig {
        endpoints = Map.copyOf(endpoints);
    }

    /**
     * A cloud without proxies.
     *
     * @param source where this was read, for messages: for example {@code cloud "demo" in /etc/openstack/clouds.yaml}
     * @param authUrl Keystone's version 3 endpoint, without trailing slash
     * @param credentials as whom
     * @param scope for what
     * @param region the region, or null for the first that has the service
     * @param iface which endpoints: public, internal or admin
     * @param caFile certificates to trust (PEM), or null for Java's own
     * @param verify whether to check the servers' certificates
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout how long to wait for an answer
     * @param endpoints endpoints to use instead of the catalogue's, by service type
     */
    public CloudConfig(
            String source,
            String authUrl,
            Credentials credentials,
            Scope scope,
            @Nullable String region,
            String iface,
            @Nullable Path caFile,
            boolean verify,
            Duration connectTimeout,
            Duration readTimeout,
            Map<String, String> endpoints) {
        this(
                source,
                authUrl,
                credentials,
                scope,
                region,
                iface,
                caFile,
                verify,
                connectTimeout,
                readTimeout,
                endpoints,
                Proxies.NONE);
    }

    /**
     * The same cloud, behind proxies.
     *
     * @param way the proxies on the way
     * @return the cloud
     */
    public CloudConfig behind(Proxies way) {
        return new CloudConfig(
                source,
                authUrl,
                credentials,
                scope,
                region,
                iface,
                caFile,
                verify,
                connectTimeout,
                readTimeout,
                endpoints,
                way);
    }

    /**
     * A cloud with public endpoints, Java's own trusted certificates and the usual time limits.
     *
     * @param source where this comes from, for messages
     * @param authUrl Keystone's version 3 endpoint
     * @param credentials as whom
     * @param scope for what
     * @return the cloud
     */
    public static CloudConfig of(String source, String authUrl, Credentials credentials, Scope scope) {
        return new CloudConfig(
                source,
                authUrl,
                credentials,
                scope,
                null,
                "public",
                null,
                true,
                CONNECT_TIMEOUT,
                READ_TIMEOUT,
                Map.of());
    }
}
