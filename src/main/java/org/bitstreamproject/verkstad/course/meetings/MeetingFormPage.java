// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * An examiner writes about a meeting.
 *
 * @param version the one these words build on
 * @param otherBy who wrote meanwhile; null when nobody did
 * @param others field → what that person wrote, only where it differs
 */
public record MeetingFormPage(
        MeetingsPage.Line meeting,
        String planned,
        MeetingWords words,
        int version,
        FieldErrors errors,
        @Nullable String otherBy,
        Map<String, String> others) {

    public List<String> fields() {
        return MeetingWords.FIELDS;
    }

    public String text(String field) {
        return words.text(field);
    }

    public boolean isLink(String field) {
        return field.equals(MeetingWords.ONLINE_LINK) || field.equals(MeetingWords.RECORDING_LINK);
    }
}
