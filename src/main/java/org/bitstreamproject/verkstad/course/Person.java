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
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Somebody known by platform and LMS user id, never by e-mail. */
@Entity(name = "Person")
@Table(name = "person")
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "uid")
    @PersonalData(purpose = "names the person in addresses and exports without the LMS's id")
    private String uid = UUID.randomUUID().toString();

    @Column(name = "platform_id")
    @PersonalData(purpose = "which LMS the person comes from")
    private PlatformId platform = new PlatformId(1);

    @Column(name = "lms_user_id")
    @PersonalData(purpose = "knows the person again at the next launch")
    private String lmsUserId = "";

    @Column(name = "given_name")
    @PersonalData(purpose = "shown to course mates and teachers")
    private @Nullable String givenName;

    @Column(name = "family_name")
    @PersonalData(purpose = "shown to course mates and teachers")
    private @Nullable String familyName;

    @Column(name = "full_name")
    @PersonalData(purpose = "shown to course mates and teachers")
    private @Nullable String fullName;

    @Column(name = "email")
    @PersonalData(purpose = "reminders, only for those who asked for them")
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "launch_lang")
    @PersonalData(purpose = "language of the LMS at the last launch")
    private Language launchLanguage = Language.EN;

    @Enumerated(EnumType.STRING)
    @Column(name = "chosen_lang")
    @PersonalData(purpose = "own choice of language, wins over the launch")
    private @Nullable Language chosenLanguage;

    @Column(name = "mail_opt_in")
    @PersonalData(purpose = "whether reminders are wanted")
    private boolean mailOptIn;

    @Column(name = "first_seen_at")
    @PersonalData(purpose = "when the person first came")
    private Instant firstSeenAt = Instant.EPOCH;

    @Column(name = "erased_at")
    @PersonalData(purpose = "proof that the person was erased")
    private @Nullable Instant erasedAt;

    @Version
    @Column(name = "v")
    private int v;

    protected Person() {}

    Person(PlatformId platform, String lmsUserId, Instant now) {
        this.platform = platform;
        this.lmsUserId = lmsUserId;
        this.firstSeenAt = now;
    }

    /** Takes over what the LMS says now; what it withholds is forgotten. */
    void arrive(Arrival arrival) {
        var called = CalledBy.of(arrival);
        this.givenName = called.given();
        this.familyName = called.family();
        this.fullName = called.full();
        this.email = called.email();
        this.launchLanguage = called.language();
    }

    void choose(Language language) {
        this.chosenLanguage = language;
    }

    boolean hasChosenLanguage() {
        return chosenLanguage != null;
    }

    PersonId id() {
        return new PersonId(id == null ? 0 : id);
    }

    Language language() {
        return chosenLanguage != null ? chosenLanguage : launchLanguage;
    }
}
