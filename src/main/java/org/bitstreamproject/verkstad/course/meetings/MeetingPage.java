// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param planned what the course says will happen; the examiners' own programme stands in its place
 * @param lang of what the examiners wrote
 * @param own where the reader stands with it; null for those who do not take the course
 * @param changedAt null as long as nobody has written anything
 */
public record MeetingPage(
        MeetingsPage.Line meeting,
        String planned,
        MeetingWords words,
        String lang,
        MeetingStanding.@Nullable Part own,
        @Nullable Instant changedAt,
        int version) {

    public String text(String field) {
        return words.text(field);
    }

    /** Null without one. @param field of an address */
    public @Nullable SafeLink link(String field) {
        return SafeLink.read(words.text(field)).link().orElse(null);
    }

    public List<Material> materials() {
        return Material.all(words.text(MeetingWords.MATERIALS));
    }
}
