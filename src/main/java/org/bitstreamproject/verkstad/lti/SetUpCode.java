// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** The right to connect one platform, once. Only the code's hash is kept. */
@Entity(name = "SetUpCode")
@Table(name = "set_up_code")
class SetUpCode {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "code_hash")
    private String hash = "";

    @Column(name = "platform_name")
    private String platformName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "country")
    private Country country = Country.SE;

    @Column(name = "made_by")
    private String madeBy = "";

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "platform_id")
    private @Nullable PlatformId platform;

    @Version
    @Column(name = "v")
    private int v;

    protected SetUpCode() {}

    SetUpCode(String hash, String platformName, Country country, String madeBy, Instant madeAt, Instant expiresAt) {
        this.hash = hash;
        this.platformName = platformName;
        this.country = country;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /** @throws LaunchRefused with the reason why it opens nothing now */
    void check(Instant now) {
        LaunchRefused.unless(revokedAt == null, Reason.REG_CODE_REVOKED);
        LaunchRefused.unless(usedAt == null, Reason.REG_CODE_USED);
        LaunchRefused.unless(!now.isAfter(expiresAt), Reason.REG_CODE_EXPIRED);
    }

    /** The platform refused: the administrator may try again. */
    void release() {
        if (platform == null) {
            usedAt = null;
        }
    }

    void connected(PlatformId connected) {
        platform = connected;
    }

    /** A code that was used stays used; there is nothing left to take back. */
    void revoke(Instant now) {
        if (usedAt == null && revokedAt == null) {
            revokedAt = now;
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    SetUpCodes.Line line(Instant now) {
        return new SetUpCodes.Line(id(), platformName, country, madeBy, madeAt, expiresAt, state(now), platform);
    }

    private SetUpCodes.State state(Instant now) {
        if (usedAt != null) {
            return SetUpCodes.State.USED;
        }
        if (revokedAt != null) {
            return SetUpCodes.State.REVOKED;
        }
        return now.isAfter(expiresAt) ? SetUpCodes.State.EXPIRED : SetUpCodes.State.OPEN;
    }
}
