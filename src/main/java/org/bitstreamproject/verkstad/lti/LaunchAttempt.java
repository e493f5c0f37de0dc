// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** One launch and what became of it. Has no field a claim or a person could end up in. */
@Entity(name = "LaunchAttempt")
@Table(name = "launch_attempt")
class LaunchAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "happened_at")
    private Instant at = Instant.EPOCH;

    @Column(name = "platform_id")
    private @Nullable PlatformId platform;

    @Column(name = "lti_version")
    private String version = "";

    @Column(name = "reason")
    private String reason = "";

    @Column(name = "correlation")
    private String correlation = "";

    @Column(name = "skew_ms")
    private @Nullable Long skewMs;

    @Column(name = "checks_met")
    private @Nullable String checks;

    @Column(name = "context_id")
    private @Nullable Long context;

    protected LaunchAttempt() {}
}
