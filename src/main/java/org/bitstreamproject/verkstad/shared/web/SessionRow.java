// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

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
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** One launch's session. Only the hash of its token is stored. Ends three hours after the last use, twelve after the launch. */
@Entity(name = "WebSession")
@Table(name = "web_session")
@NamedQuery(name = "WebSession.byTokenHash", query = "SELECT s FROM WebSession s WHERE s.tokenHash = :hash")
public class SessionRow {
    static final Duration IDLE = Duration.ofHours(3);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration TOUCH_AT_MOST_EVERY = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "handle")
    private String handle = UUID.randomUUID().toString();

    @Column(name = "person_id")
    @PersonalData(purpose = "whose session it is")
    private PersonId person = new PersonId(1);

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "the launch's enrolment")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "role_code")
    private Role role = Role.PARTICIPANT;

    @Column(name = "link_id")
    private @Nullable Long linkId;

    @Column(name = "content_key")
    private String contentKey = "home";

    @Column(name = "opened_at")
    @PersonalData(purpose = "when the person came")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "last_seen_at")
    @PersonalData(purpose = "when the person was last here")
    private Instant lastSeen = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expires = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant ended;

    protected SessionRow() {}

    SessionRow(String tokenHash, NewSession launch, Instant now) {
        this.tokenHash = tokenHash;
        this.person = launch.person();
        this.enrolment = launch.enrolment();
        this.role = launch.role();
        this.linkId = launch.linkId();
        this.contentKey = launch.contentKey();
        this.openedAt = now;
        this.lastSeen = now;
        this.expires = now.plus(IDLE);
    }

    /** The same launch in another window: it ends when the first would, at the latest. */
    static SessionRow continuing(SessionRow from, String tokenHash, Instant now) {
        var launch = new NewSession(from.person, from.enrolment, from.role, from.linkId, from.contentKey);
        var row = new SessionRow(tokenHash, launch, now);
        row.openedAt = from.openedAt;
        row.moveEnd(now);
        return row;
    }

    boolean isOpen(Instant now) {
        return ended == null && now.isBefore(expires);
    }

    /** Moves the end forward; true when the row changed. */
    boolean touch(Instant now) {
        if (Duration.between(lastSeen, now).compareTo(TOUCH_AT_MOST_EVERY) < 0) {
            return false;
        }
        lastSeen = now;
        moveEnd(now);
        return true;
    }

    private void moveEnd(Instant now) {
        var idleEnd = now.plus(IDLE);
        var longestEnd = openedAt.plus(LONGEST);
        expires = idleEnd.isBefore(longestEnd) ? idleEnd : longestEnd;
    }

    void end(Instant now) {
        ended = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String handle() {
        return handle;
    }

    String tokenHash() {
        return tokenHash;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    Instant expires() {
        return expires;
    }

    public PersonId person() {
        return person;
    }

    public EnrolmentId enrolment() {
        return enrolment;
    }

    public Role role() {
        return role;
    }

    public @Nullable Long linkId() {
        return linkId;
    }

    public String contentKey() {
        return contentKey;
    }
}
