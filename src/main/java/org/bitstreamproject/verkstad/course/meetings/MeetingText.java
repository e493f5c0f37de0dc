// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What an edition says of one of its meetings. */
@Entity(name = "MeetingText")
@Table(name = "meeting_page")
class MeetingText {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor")
    private Anchor anchor = Anchor.U;

    @Enumerated(EnumType.STRING)
    @Column(name = "lang")
    private Language language = Language.SV;

    @Lob
    @Column(name = "venue")
    private String venue = "";

    @Lob
    @Column(name = "directions")
    private String directions = "";

    @Lob
    @Column(name = "programme")
    private String programme = "";

    @Column(name = "online_link")
    private String onlineLink = "";

    @Lob
    @Column(name = "online_text")
    private String onlineText = "";

    @Column(name = "recording_link")
    private String recordingLink = "";

    @Lob
    @Column(name = "recording_text")
    private String recordingText = "";

    @Lob
    @Column(name = "materials")
    private String materials = "";

    @Column(name = "changed_by")
    @PersonalData(purpose = "which examiner wrote last, shown to the next one")
    private PersonId changedBy = new PersonId(1);

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int version;

    protected MeetingText() {}

    MeetingText(EditionId edition, Anchor anchor) {
        this.edition = edition;
        this.anchor = anchor;
    }

    /** @param written in this language, so that a screen reader reads it so */
    void write(MeetingWords words, Language written, PersonId by, Instant now) {
        this.language = written;
        this.venue = words.text(MeetingWords.VENUE);
        this.directions = words.text(MeetingWords.DIRECTIONS);
        this.programme = words.text(MeetingWords.PROGRAMME);
        this.onlineLink = words.text(MeetingWords.ONLINE_LINK);
        this.onlineText = words.text(MeetingWords.ONLINE_TEXT);
        this.recordingLink = words.text(MeetingWords.RECORDING_LINK);
        this.recordingText = words.text(MeetingWords.RECORDING_TEXT);
        this.materials = words.text(MeetingWords.MATERIALS);
        this.changedBy = by;
        this.changedAt = now;
    }

    MeetingWords words() {
        return new MeetingWords(Map.of(
                MeetingWords.VENUE, venue,
                MeetingWords.DIRECTIONS, directions,
                MeetingWords.PROGRAMME, programme,
                MeetingWords.ONLINE_LINK, onlineLink,
                MeetingWords.ONLINE_TEXT, onlineText,
                MeetingWords.RECORDING_LINK, recordingLink,
                MeetingWords.RECORDING_TEXT, recordingText,
                MeetingWords.MATERIALS, materials));
    }

    Anchor anchor() {
        return anchor;
    }

    Language language() {
        return language;
    }

    PersonId changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** 1 when first stored, one more with each change. */
    int version() {
        return version;
    }
}
