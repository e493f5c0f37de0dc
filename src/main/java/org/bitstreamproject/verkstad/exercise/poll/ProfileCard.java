// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** Who somebody is in the course, in their own words. Replaced when answered again, deleted when taken back. */
@Entity(name = "ProfileCard")
@Table(name = "profile_card")
class ProfileCard {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "enrolment_id")
    @PersonalData(purpose = "whose card it is")
    private EnrolmentId enrolment = new EnrolmentId(1);

    @Column(name = "exercise")
    private String exercise = "";

    @Lob
    @Column(name = "answer")
    @PersonalData(
            purpose = "role, experience and what to take home; counted, and shown to the cohort when the person wants")
    private String answer = "{}";

    @Column(name = "shown")
    @PersonalData(purpose = "whether the person shows the card to the cohort")
    private boolean shown;

    @Column(name = "answered_at")
    @PersonalData(purpose = "when the person answered")
    private Instant answeredAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected ProfileCard() {}

    ProfileCard(EnrolmentId enrolment, String exercise) {
        this.enrolment = enrolment;
        this.exercise = exercise;
    }

    void answer(Map<String, List<String>> answers, boolean show, Instant now) {
        var object = Json.createObjectBuilder();
        answers.forEach((question, values) -> object.add(question, Json.createArrayBuilder(values)));
        this.answer = object.build().toString();
        this.shown = show;
        this.answeredAt = now;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    /** Question → options chosen, or the text. */
    Map<String, List<String>> answers() {
        try (var reader = Json.createReader(new StringReader(answer))) {
            var object = reader.readObject();
            var answers = new LinkedHashMap<String, List<String>>();
            object.keySet()
                    .forEach(question -> answers.put(
                            question,
                            object.getJsonArray(question).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
            return answers;
        }
    }

    boolean shown() {
        return shown;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
