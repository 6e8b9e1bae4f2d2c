package dev.kiln.deploy.inspect;

import org.jspecify.annotations.Nullable;

/**
 * What a software deployment did on its server. Outputs of {@code OS::Heat::SoftwareDeployment}.
 *
 * @param deployment the id of the deployment
 * @param stdout {@code deploy_stdout}, may be empty
 * @param stderr {@code deploy_stderr}, may be empty
 * @param statusCode {@code deploy_status_code}, or null if none was told
 */
public record SoftwareRun(
        String deployment,
        String stdout,
        String stderr,
        @Nullable Integer statusCode) {}
