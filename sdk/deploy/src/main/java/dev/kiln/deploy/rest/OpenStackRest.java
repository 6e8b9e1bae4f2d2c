package dev.kiln.deploy.rest;

/** Calls to the services of one cloud, in one scope and region. Logs in when needed; safe for threads. */
public interface OpenStackRest {

    /**
     * Sends a request and gives the answer, whatever its status. Reads are repeated when the network or the service stumbles;
     * writes are sent once.
     *
     * @param request what to send
     * @return the answer, also if it is an error
     * @throws RestIoException if no answer came: it is then not known whether a write was done
     * @throws dev.kiln.deploy.DeployException if the login is refused or the cloud lacks the service
     */
    RestResponse call(RestRequest request);
}
