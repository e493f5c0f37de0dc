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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's launch that waits on the set-up page until the course is connected. Holds what admission needs, for half an hour
 * at most; deleted when it ends. Of an administrator it holds no name: that launch is only shown help.
 */
@Entity(name = "ConnectSession")
@Table(name = "connect_session")
class ConnectSession {
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final String TO_CONNECT = "to let the teacher in once the course is connected; half an hour at most";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "handle")
    private String handle = UUID.randomUUID().toString();

    @Column(name = "platform_id")
    private PlatformId platform = new PlatformId(1);

    @Column(name = "lms_context_id")
    private String lmsContextId = "";

    @Column(name = "context_title")
    private @Nullable String title;

    @Column(name = "context_label")
    private @Nullable String label;

    @Column(name = "history")
    private String history = "";

    @Column(name = "lms_user_id")
    @PersonalData(purpose = TO_CONNECT)
    private String lmsUserId = "";

    @Column(name = "given_name")
    @PersonalData(purpose = TO_CONNECT)
    private @Nullable String givenName;

    @Column(name = "family_name")
    @PersonalData(purpose = TO_CONNECT)
    private @Nullable String familyName;

    @Column(name = "full_name")
    @PersonalData(purpose = TO_CONNECT)
    private @Nullable String fullName;

    @Column(name = "email")
    @PersonalData(purpose = TO_CONNECT)
    private @Nullable String email;

    @Column(name = "launch_locale")
    @PersonalData(purpose = TO_CONNECT)
    private @Nullable String locale;

    @Enumerated(EnumType.STRING)
    @Column(name = "lang")
    @PersonalData(purpose = "language of the set-up page")
    private Language language = Language.EN;

    @Column(name = "administrator")
    @PersonalData(purpose = "whether the launch was an LMS administrator's")
    private boolean administrator;

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expires = Instant.EPOCH;

    protected ConnectSession() {}

    ConnectSession(String tokenHash, Arrival arrival, Beginnings beginnings, Instant now) {
        this.tokenHash = tokenHash;
        this.platform = arrival.platform();
        this.lmsContextId = arrival.lmsContextId();
        this.title = cut(arrival.contextTitle(), 300);
        this.label = cut(beginnings.label(), 300);
        this.history = String.join(",", beginnings.history());
        this.lmsUserId = arrival.lmsUserId();
        this.administrator = arrival.administrator();
        if (!administrator) {
            this.givenName = cut(arrival.givenName(), 200);
            this.familyName = cut(arrival.familyName(), 200);
            this.fullName = cut(arrival.fullName(), 400);
            this.email = cut(arrival.email(), 320);
        }
        this.locale = cut(arrival.locale(), 40);
        this.language = Language.fromLaunch(arrival.locale());
        this.openedAt = now;
        this.expires = now.plus(LIFE);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expires);
    }

    void speak(Language chosen) {
        this.language = chosen;
    }

    /** The launch, as it came. */
    Arrival arrival() {
        return new Arrival(
                platform,
                lmsContextId,
                title,
                lmsUserId,
                givenName,
                familyName,
                fullName,
                email,
                Role.TEACHER,
                administrator,
                locale,
                null);
    }

    Beginnings beginnings() {
        return Beginnings.of(label, history);
    }

    long id() {
        return id == null ? 0 : id;
    }

    String handle() {
        return handle;
    }

    PlatformId platform() {
        return platform;
    }

    String lmsContextId() {
        return lmsContextId;
    }

    String lmsUserId() {
        return lmsUserId;
    }

    @Nullable String title() {
        return title;
    }

    Language language() {
        return language;
    }

    boolean isAdministrator() {
        return administrator;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
