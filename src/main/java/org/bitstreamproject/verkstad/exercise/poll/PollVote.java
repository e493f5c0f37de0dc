// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** What somebody answers as long as the poll is not closed; then the row is deleted. */
@Entity(name = "PollVote")
@Table(name = "poll_vote")
class PollVote {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "run_id")
    private @Nullable PollRun run;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "lets the person change the answer until the poll is closed")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Enumerated(EnumType.STRING)
    @Column(name = "country")
    private Country country = Country.SE;

    @Column(name = "chosen")
    @PersonalData(purpose = "what the person answered, until the poll is closed")
    private String chosen = "";

    protected PollVote() {}

    PollVote(PollRun run, EnrolmentId enrolment, Country country) {
        this.run = run;
        this.enrolment = enrolment;
        this.country = country;
    }

    void choose(List<String> options) {
        this.chosen = String.join(" ", options);
    }

    List<String> chosen() {
        return read(chosen);
    }

    /** What {@link #choose} wrote. */
    static List<String> read(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(" "));
    }
}
