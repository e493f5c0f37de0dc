// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What we write, read back by a library of other people; ical.js reads the same file in src/test/frontend/ical.test.mjs. */
class ICalendarTest {
    private static final Path SHARED = Path.of("src/test/frontend/fixtures/feed.ics");
    private static final Instant CHANGED = Instant.parse("2016-10-20T08:00:00Z");
    private static final String AWKWARD =
            "Träff i Umeå; kl. 9, sal \"Älvå\\ŋ\" – «første», så långt att raden måste vikas mer än en gång 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂";
    private static final ICalendar FEED = new ICalendar(
            "Verksamhetsmodellering VM-2016",
            "sv",
            List.of(
                    new ICalendar.Entry(
                            "b-1234@verkstad", LocalDate.of(2016, 11, 22), 2, AWKWARD, "", "Bodø", true, 3, CHANGED),
                    new ICalendar.Entry(
                            "e1.1-1234@verkstad",
                            LocalDate.of(2016, 10, 6),
                            1,
                            "Senast 16.00: E1.1 Utmaningarna",
                            "rad ett\nrad två",
                            "",
                            false,
                            0,
                            CHANGED)));

    @Test
    void isReadBackWholeByAnotherLibrary() throws Exception {
        var calendar = read(FEED.text());

        calendar.validate(true);
        assertThat(value(calendar, Property.METHOD)).isEqualTo("PUBLISH");
        var events = calendar.<VEvent>getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(value(events.get(0), Property.SUMMARY)).isEqualTo(AWKWARD);
        assertThat(value(events.get(0), Property.LOCATION)).isEqualTo("Bodø");
        assertThat(value(events.get(0), Property.DTSTART)).isEqualTo("20161122");
        assertThat(value(events.get(0), Property.DTEND)).isEqualTo("20161124");
        assertThat(value(events.get(0), Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(events.get(0), Property.TRANSP)).isEqualTo("OPAQUE");
        assertThat(value(events.get(1), Property.DESCRIPTION)).isEqualTo("rad ett\nrad två");
        assertThat(value(events.get(1), Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(value(events.get(1), Property.LAST_MODIFIED)).isEqualTo("20161020T080000Z");
        assertThat(events).allMatch(event -> event.getAlarms().isEmpty());
    }

    @Test
    void endsEveryLineWithCrLfAndFoldsAtSeventyFiveOctets() {
        var text = FEED.text();

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(text.split("\r\n")).anyMatch(line -> line.startsWith(" "));
        assertThat(text).contains("\\;", "\\,", "\\\\ŋ");
    }

    /** The file the front end's test reads is what we write today; made anew with -Dfixtures.write=true. */
    @Test
    void isTheFileThatIcalJsReads() throws Exception {
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(SHARED, FEED.text());
        }

        assertThat(Files.readString(SHARED)).isEqualTo(FEED.text());
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer of, String name) {
        return of.<Property>getRequiredProperty(name).getValue();
    }
}
