package dev.kiln.deploy.rest;

import java.util.function.Consumer;

/** Calls to the services of one cloud, in one scope and region. Logs in when needed; safe for threads. */
public interface OpenStackRest {

    /**
     * Sends a request and gives the answer, whatever its status. Reads are repeated for a bounded time when the network or the service
     * stumbles. Writes are repeated only where it is certain that they were not done: when no connection was made, when the token was
     * refused (401), and when the service asks to come later (429).
     *
     * @param request what to send
     * @return the answer, also if it is an error
     * @throws RestIoException if no answer came: {@link RestIoException#wasSent()} says whether a write may have been done
     * @throws dev.kiln.deploy.DeployException if the login is refused or the cloud lacks the service
     */
    RestResponse call(RestRequest request);

    /**
     * The same connection, with the same login, for somebody who wants to hear when it stumbles.
     *
     * @param notices gets one sentence when a call is repeated for the first time since all went well
     * @return the connection
     */
    default OpenStackRest telling(Consumer<String> notices) {
        return this;
    }
}
