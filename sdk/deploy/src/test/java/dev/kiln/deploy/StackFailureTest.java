package dev.kiln.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.diag.TemplatePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackFailureTest {

    private static StackFailure failure(String reason) {
        return new StackFailure(
                "web", "r", StackStatus.parse("CREATE_FAILED"), reason, TemplatePath.of("resources", "r"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OverQuotaClient: resources.net: Quota exceeded for resources: ['network'].",
                "Forbidden: resources.r: Quota exceeded for cores: Requested 4, but already used 18 of 20 cores (HTTP 403)",
                "OverLimit: resources.r: VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed"
                        + " gigabytes quota. Requested 500G, quota is 1000G and 600G has been consumed. (HTTP 413)",
                "OverLimit: resources.r: VolumeLimitExceeded: Maximum number of volumes allowed (10) exceeded for quota"
                        + " 'volumes'. (HTTP 413)",
                "OverLimit: resources.r: SnapshotLimitExceeded: Maximum number of snapshots allowed (10) exceeded (HTTP 413)",
                "Forbidden: resources.r: Unable to create additional roles. Quota: 5. (HTTP 403)",
                "ClientException: resources.r: Quota has been met for resources: Load Balancer (HTTP 403)",
            })
    void aQuotaThatIsUsedUpHasAdvice(String reason) {
        assertThat(failure(reason).advice())
                .hasValue("A quota is used up: `openstack quota show` tells how large it is. Delete what is no longer"
                        + " needed, or ask the cloud's administrator for more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forbidden: resources.quota: You are not allowed to update the quota of this project. (HTTP 403)",
                "NotFound: resources.r: Quota for project p could not be found.",
                "",
            })
    void otherReasonsSpeakForThemselves(String reason) {
        assertThat(failure(reason).advice()).isEmpty();
    }
}
