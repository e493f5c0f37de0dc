// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.jspecify.annotations.Nullable;

/** Five letters on the wall: who types them on that day is in the room. */
@Entity(name = "RoomCode")
@Table(name = "room_code")
class RoomCode {
    static final int LENGTH = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "anchor")
    private Anchor anchor = Anchor.U;

    @Column(name = "day_no")
    private int day;

    @Column(name = "letters")
    private String letters = "";

    @Column(name = "shown_by")
    @PersonalData(purpose = "which teacher showed the code")
    private PersonId by = new PersonId(1);

    @Column(name = "shown_at")
    private Instant at = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int version;

    protected RoomCode() {}

    RoomCode(EditionId edition, MeetingDay day) {
        this.edition = edition;
        this.anchor = day.anchor();
        this.day = day.number();
    }

    /** Another code: the one before is worth nothing. */
    void renew(PersonId teacher, Instant now) {
        this.letters = Secrets.reference().substring(0, LENGTH);
        this.by = teacher;
        this.at = now;
    }

    String letters() {
        return letters;
    }

    /** As a person writes it: small or capital letters, with or without blanks. */
    boolean opensFor(String typed) {
        var cut = typed.length() > 40 ? typed.substring(0, 40) : typed;
        var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return plain.equals(letters);
    }
}
