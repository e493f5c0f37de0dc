// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.course.MeetingRecords;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;

/** The meeting last week and who was there, the next one, and the first times of the supervision round. */
@Dependent
public class InventMeetings {
    private static final int BEFORE_LAST_MEETING = 26;

    private final MeetingRecords records;
    private final Participants participants;
    private final Editions editions;

    @Inject
    public InventMeetings(MeetingRecords records, Participants participants, Editions editions) {
        this.records = records;
        this.participants = participants;
        this.editions = editions;
    }

    void invent(Script script, Cast cast) {
        var meetings = script.json().getJsonObject("meetings");
        for (var anchor : Anchor.values()) {
            if (meetings.containsKey(anchor.name())) {
                meeting(anchor, meetings.getJsonObject(anchor.name()), cast);
            }
        }
        var supervision = script.json().getJsonObject("supervision");
        var last = editions.meetings(cast.examiner().edition()).get(Anchor.R);
        if (last != null) {
            records.offer(
                    cast.examiner().session(),
                    last.minusDays(BEFORE_LAST_MEETING),
                    supervision.getInt("count"),
                    supervision.getString("place"));
        }
        supervision
                .getJsonObject("questions")
                .forEach((name, text) -> records.bookAndAsk(cast.one(name).session(), ((JsonString) text).getString()));
    }

    private void meeting(Anchor anchor, JsonObject meeting, Cast cast) {
        var examiner = cast.one(meeting.getString("by")).session();
        records.describe(
                examiner,
                anchor,
                meeting.getJsonObject("texts").entrySet().stream()
                        .collect(Collectors.toMap(
                                text -> text.getKey(), text -> ((JsonString) text.getValue()).getString())));
        var instead = meeting.getJsonObject("instead");
        if (instead == null) return;
        var absent = instead.keySet().stream()
                .map(name -> cast.one(name).enrolment())
                .toList();
        var present = participants.inEdition(examiner.edition()).stream()
                .map(Participant::enrolment)
                .filter(person -> !absent.contains(person))
                .toList();
        for (int day = 1; day <= meeting.getInt("days"); day++) records.wereThere(examiner, anchor, day, present);
        instead.forEach((name, reason) ->
                records.insteadOf(examiner, anchor, cast.one(name).enrolment(), ((JsonString) reason).getString()));
    }
}
