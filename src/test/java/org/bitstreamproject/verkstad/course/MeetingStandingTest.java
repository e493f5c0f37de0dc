// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.MeetingStanding.State.ATTENDED;
import static org.bitstreamproject.verkstad.course.MeetingStanding.State.OPEN;
import static org.bitstreamproject.verkstad.course.MeetingStanding.State.SUBSTITUTE;

import java.util.ArrayList;
import org.bitstreamproject.verkstad.course.MeetingStanding.Part;
import org.bitstreamproject.verkstad.course.MeetingStanding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingStandingTest {
    @Test
    void twoOfThreeAreEnoughAndASubstituteCountsAsMuch() {
        assertThat(standing(ATTENDED, OPEN, OPEN).fulfilled()).isFalse();
        assertThat(standing(ATTENDED, OPEN, ATTENDED).fulfilled()).isTrue();
        assertThat(standing(SUBSTITUTE, ATTENDED, OPEN).fulfilled()).isTrue();
        assertThat(standing(SUBSTITUTE, SUBSTITUTE, OPEN).fulfilled()).isTrue();
        assertThat(standing(OPEN, OPEN, OPEN).met()).isZero();
    }

    @Test
    void aCourseWithFewerMeetingsNeedsNoMoreThanItHas() {
        assertThat(standing(OPEN).needed()).isEqualTo(1);
        assertThat(standing(ATTENDED).fulfilled()).isTrue();
        assertThat(standing().fulfilled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, OPEN",
        "1, 1, ATTENDED",
        "0, 2, OPEN",
        "1, 2, ATTENDED",
        "2, 2, ATTENDED",
        "1, 3, OPEN",
        "2, 3, ATTENDED"
    })
    void halfOfTheDaysIsBeingThere(long present, int days, State state) {
        assertThat(MeetingStanding.attended(present, days)).isEqualTo(state);
    }

    private static MeetingStanding standing(State... states) {
        var parts = new ArrayList<Part>();
        for (var state : states) {
            parts.add(new Part(Anchor.values()[parts.size()], state, ""));
        }
        return new MeetingStanding(parts);
    }
}
