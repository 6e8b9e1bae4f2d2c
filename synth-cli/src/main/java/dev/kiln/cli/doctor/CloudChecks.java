package dev.kiln.cli.doctor;

import dev.kiln.cli.cloud.HeatCloud;
import dev.kiln.cli.view.Check;
import dev.kiln.cli.view.Check.Verdict;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.deploy.openstack.TlsProbe;
import dev.kiln.deploy.rest.OpenStackRest;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestRequest;
import dev.kiln.deploy.rest.RestResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way to a cloud, step by step up to the first that fails: name, connection, TLS, login, catalogue, Heat, its versions, its clock. */
public final class CloudChecks {

    private static final long NOTICED_SECONDS = 5;
    private static final long HARMFUL_SECONDS = 300;

    private final CloudConfig cloud;
    private final URI address;
    private final Consumer<Check> checks;

    /**
     * Checks of a cloud.
     *
     * @param cloud the cloud
     * @param checks takes a check for each step, as soon as it is done; the last one is the one that failed, if any did
     */
    public CloudChecks(CloudConfig cloud, Consumer<Check> checks) {
        this.cloud = cloud;
        this.checks = checks;
        this.address = URI.create(cloud.authUrl());
    }

    /** Goes the way. */
    public void run() {
        if (address.getHost() == null) {
            checks.accept(
                    Check.fail("dns", cloud.authUrl() + " has no host in it", "correct auth_url in " + cloud.source()));
        } else if (resolves() && connects() && speaksTls()) {
            OpenStackRest rest = OpenStack.connect(cloud);
            if (logsIn(rest)) {
                heat(rest);
            }
        }
    }

    private boolean resolves() {
        try {
            checks.accept(Check.ok(
                    "dns",
                    address.getHost() + " is "
                            + Stream.of(InetAddress.getAllByName(address.getHost()))
                                    .map(InetAddress::getHostAddress)
                                    .collect(Collectors.joining(", "))));
            return true;
        } catch (UnknownHostException e) {
            return failed(
                    "dns",
                    "the host name " + address.getHost() + " is unknown",
                    "correct auth_url in " + cloud.source() + ", or look at this machine's name server");
        }
    }

    private boolean connects() {
        int port = port();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), (int)
                    cloud.connectTimeout().toMillis());
            checks.accept(Check.ok("tcp", "port " + port + " of " + address.getHost() + " answers"));
            return true;
        } catch (IOException e) {
            return failed(
                    "tcp",
                    "no connection to port " + port + " of " + address.getHost() + ": " + e.getMessage(),
                    "look at the port in auth_url of " + cloud.source() + ", at firewalls, and whether a VPN is up");
        }
    }

    private boolean speaksTls() {
        if (!"https".equals(address.getScheme().toLowerCase(Locale.ROOT))) {
            checks.accept(Check.warn(
                    "tls",
                    "auth_url begins with http:, so that passwords go through the network in the clear",
                    "use https: where the cloud has it"));
            return true;
        }
        try {
            String found = TlsProbe.handshake(cloud, address.getHost(), port());
            checks.accept(
                    cloud.verify()
                            ? Check.ok("tls", found)
                            : Check.warn(
                                    "tls",
                                    found + "; it is not verified, so that anybody may have sent it",
                                    "give the certificate authority as cacert, and leave out verify: false"));
            return true;
        } catch (SocketTimeoutException e) {
            return failed(
                    "tls",
                    "port " + port() + " of " + address.getHost() + " does not answer in TLS",
                    "correct the port in auth_url of " + cloud.source() + ", or write http: if there is no TLS");
        } catch (DeployException | IOException e) {
            return failed(
                    "tls",
                    String.valueOf(e.getMessage()),
                    "give the cloud's certificate authority as cacert (OS_CACERT)");
        }
    }

    private boolean logsIn(OpenStackRest rest) {
        try {
            rest.call(new RestRequest("identity", "GET", "/", null));
        } catch (RestIoException e) {
            return failed("keystone", String.valueOf(e.getMessage()), null);
        } catch (DeployException e) {
            if (e.kind() != Kind.NO_ENDPOINT) {
                return failed("keystone", String.valueOf(e.getMessage()), null);
            }
        }
        checks.accept(Check.ok("keystone", cloud.credentials() + " is logged in for " + cloud.scope()));
        return true;
    }

    private void heat(OpenStackRest rest) {
        Instant before = Instant.now();
        RestResponse answer;
        try {
            answer = rest.call(new RestRequest("orchestration", "GET", "/build_info", null));
        } catch (RestIoException e) {
            checks.accept(Check.ok("catalogue", "it has a Heat"));
            failed("heat", String.valueOf(e.getMessage()), null);
            return;
        } catch (DeployException e) {
            failed(e.kind() == Kind.NO_ENDPOINT ? "catalogue" : "heat", String.valueOf(e.getMessage()), null);
            return;
        }
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        checks.accept(Check.ok("catalogue", "it has a Heat"));
        try {
            checks.accept(Check.ok("heat", VersionChecks.build(HeatCloud.over(rest))));
            checks.accept(VersionChecks.templates(HeatCloud.over(rest)));
        } catch (DeployException e) {
            failed("heat", String.valueOf(e.getMessage()), null);
        }
        ahead(answer, middle).ifPresent(this::clock);
    }

    private static Optional<Duration> ahead(RestResponse answer, Instant asked) {
        try {
            return answer.header("date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .map(there -> Duration.between(asked, there));
        } catch (DateTimeException unusable) {
            return Optional.empty();
        }
    }

    private void clock(Duration ahead) {
        long seconds = ahead.toSeconds();
        String found = "the cloud's clock is " + Math.abs(seconds) + " s " + (seconds < 0 ? "behind" : "ahead");
        String advice = "set this machine's clock, for example with timedatectl set-ntp true";
        if (Math.abs(seconds) < NOTICED_SECONDS) {
            checks.accept(Check.ok("clock", "as the cloud's"));
        } else if (Math.abs(seconds) < HARMFUL_SECONDS) {
            checks.accept(Check.warn("clock", found, advice));
        } else {
            checks.accept(Check.fail("clock", found + ", so that tokens may be refused", advice));
        }
    }

    private int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
    }

    private boolean failed(String step, String message, @Nullable String advice) {
        checks.accept(new Check(step, Verdict.FAIL, message, advice));
        return false;
    }
}
