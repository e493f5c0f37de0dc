// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** An operator at work. Only the hash of the token is stored. Ends half an hour after the last use, eight after the sign-in. */
@Entity(name = "AdminSession")
@Table(name = "admin_session")
@NamedQuery(name = "AdminSession.byTokenHash", query = "SELECT s FROM AdminSession s WHERE s.tokenHash = :hash")
class AdminSession {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration TOUCH_AT_MOST_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "handle")
    private String handle = UUID.randomUUID().toString();

    @Enumerated(EnumType.STRING)
    @Column(name = "lang")
    private Language language = Language.EN;

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "last_seen_at")
    private Instant lastSeen = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expires = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant ended;

    protected AdminSession() {}

    AdminSession(String tokenHash, Language language, Instant now) {
        this.tokenHash = tokenHash;
        this.language = language;
        this.openedAt = now;
        this.lastSeen = now;
        this.expires = now.plus(IDLE);
    }

    boolean isOpen(Instant now) {
        return ended == null && now.isBefore(expires);
    }

    void touch(Instant now) {
        if (Duration.between(lastSeen, now).compareTo(TOUCH_AT_MOST_EVERY) >= 0) {
            lastSeen = now;
            var idleEnd = now.plus(IDLE);
            var longestEnd = openedAt.plus(LONGEST);
            expires = idleEnd.isBefore(longestEnd) ? idleEnd : longestEnd;
        }
    }

    void end(Instant now) {
        ended = now;
    }

    void read(Language chosen) {
        language = chosen;
    }

    String handle() {
        return handle;
    }

    Language language() {
        return language;
    }
}
