// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

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

/** One LMS installation people come from. */
@Entity(name = "Platform")
@Table(name = "platform")
class Platform {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "platform_key")
    private String key = "";

    @Column(name = "name")
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "country")
    private Country country = Country.SE;

    @Column(name = "issuer")
    private String issuer = "";

    @Column(name = "enabled")
    private boolean enabled = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private PlatformEntry.Origin origin = PlatformEntry.Origin.FILE;

    /** Since when the file that described it names it no longer. */
    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Version
    @Column(name = "v")
    private int v;

    protected Platform() {}

    Platform(PlatformEntry entry) {
        this.key = entry.key();
        describe(entry);
    }

    void describe(PlatformEntry entry) {
        this.name = entry.name();
        this.country = entry.country();
        this.issuer = entry.issuer();
        this.origin = entry.origin();
        this.withdrawnAt = null;
    }

    /** @return whether it was named until now */
    boolean withdraw(Instant now) {
        var named = withdrawnAt == null;
        if (named) {
            withdrawnAt = now;
        }
        return named;
    }

    /** The operator answers for it from now on, not the file. */
    void takeOver() {
        this.origin = PlatformEntry.Origin.ADMIN;
        this.withdrawnAt = null;
    }

    void enable(boolean on) {
        this.enabled = on;
    }

    void hold(Validity validity) {
        this.validFrom = validity.from();
        this.validTo = validity.to();
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    KnownPlatform known() {
        return new KnownPlatform(
                new PlatformId(id == null ? 0 : id),
                key,
                name,
                country,
                issuer,
                enabled,
                withdrawnAt,
                origin,
                new Validity(validFrom, validTo));
    }
}
