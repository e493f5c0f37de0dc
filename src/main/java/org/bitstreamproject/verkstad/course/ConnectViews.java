// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the set-up pages show. */
public final class ConnectViews {
    private ConnectViews() {}

    /**
     * What all of them share.
     *
     * @param handle of the set-up session, for the forms
     * @param course title the LMS gave, else its number there
     */
    public record Frame(String handle, String course, String platform, Language language) {}

    /** One entry of a list to choose from. */
    public record Option(String id, String text) {}

    /** The fields about a cohort's home with what may be chosen. */
    public record Home(StartForm form, List<Option> scales, List<String> zones, FieldErrors errors) {}

    /**
     * The first page: what is to become of the course.
     *
     * @param situation NEW, COPIED or UNCLEAR
     * @param earlier title of the course it was copied from, or its own
     * @param held how many launches by newcomers were held, and since when
     * @param ownRun whether the teacher teaches the earlier run, so that nobody else need agree
     */
    public record Choice(
            Frame frame,
            String situation,
            String earlier,
            int held,
            @Nullable Instant since,
            boolean ownRun,
            String code,
            Home home) {
        public boolean isNew() {
            return situation.equals("NEW");
        }

        public boolean isUnclear() {
            return situation.equals("UNCLEAR");
        }
    }

    /** Before an edition is started. @param scale title of the grading scale */
    public record CheckEdition(Frame frame, StartForm form, String scale, boolean newRun) {}

    /**
     * Before the course asks to join.
     *
     * @param shared courses of the same platform in that edition, which may be of the same run; ids are cohorts'
     */
    public record CheckCode(Frame frame, String code, String edition, List<Option> shared, String share, Home home) {}

    /** @param examiners how many may accept */
    public record Waiting(Frame frame, String edition, long examiners) {}

    /** @param lmsContextId and platformKey as platforms.json would name them */
    public record Help(Frame frame, String lmsContextId, String platformKey, boolean waiting) {}

    /** @param codes how many wrong ones an hour allows */
    public record Slowed(Frame frame, int codes) {}

    /** Connected meanwhile. */
    public record Done(Frame frame) {}
}
