// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotFormTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, String> GOOD =
            Map.of("day", "2027-01-20", "time", "09.30", "count", "3", "minutes", "45", "place", "Hos er", "link", "");

    @Test
    void laysTimesOneAfterAnother() {
        var times = SlotForm.of(GOOD::get).times(STOCKHOLM);

        assertThat(times)
                .extracting(SlotForm.Time::startsAt)
                .containsExactly(
                        Instant.parse("2027-01-20T08:30:00Z"),
                        Instant.parse("2027-01-20T09:15:00Z"),
                        Instant.parse("2027-01-20T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2027-02-30, day",
        "day, '', day",
        "day, 2026-11-20, day",
        "time, 25:00, time",
        "count, 0, count",
        "count, 13, count",
        "count, x, count",
        "minutes, 14, minutes",
        "minutes, 241, minutes",
        "place, '', place",
        "link, http://samtal.example.se/1, link",
        "link, https://anna:ord@samtal.example.se/1, link"
    })
    void namesTheFieldThatIsWrong(String field, String typed, String fault) {
        var sent = new HashMap<>(GOOD);
        sent.put(field, typed);

        assertThat(SlotForm.of(sent::get).faults(STOCKHOLM, NOW)).containsOnlyKeys(fault);
    }

    @Test
    void aCallNeedsNoPlace() {
        var sent = new HashMap<>(GOOD);
        sent.put("place", "");
        sent.put("link", "https://samtal.example.se/1");

        assertThat(SlotForm.of(sent::get).faults(STOCKHOLM, NOW)).isEmpty();
        assertThat(SlotForm.of(GOOD::get).faults(STOCKHOLM, NOW)).isEmpty();
    }
}
