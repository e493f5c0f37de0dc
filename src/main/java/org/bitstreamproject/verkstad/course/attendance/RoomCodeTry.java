// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** A wrong code was typed; what it was is not kept. */
@Entity(name = "RoomCodeTry")
@Table(name = "room_code_try")
class RoomCodeTry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "slows somebody who guesses; forgotten at the next try ten minutes later")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "tried_at")
    @PersonalData(purpose = "when a wrong code was typed")
    private Instant at = Instant.EPOCH;

    protected RoomCodeTry() {}

    RoomCodeTry(EnrolmentId enrolment, Instant at) {
        this.enrolment = enrolment;
        this.at = at;
    }
}
