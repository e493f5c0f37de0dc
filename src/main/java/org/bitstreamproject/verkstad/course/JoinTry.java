// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** One code that was tried from an LMS course; what it was is not kept. */
@Entity(name = "JoinTry")
@Table(name = "join_try")
class JoinTry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "platform_id")
    private PlatformId platform = new PlatformId(1);

    @Column(name = "lms_context_id")
    private String lmsContextId = "";

    @Column(name = "tried_at")
    private Instant triedAt = Instant.EPOCH;

    protected JoinTry() {}

    JoinTry(PlatformId platform, String lmsContextId, Instant now) {
        this.platform = platform;
        this.lmsContextId = lmsContextId;
        this.triedAt = now;
    }
}
