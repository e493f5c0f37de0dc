// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.lti.ClockSkew;
import org.bitstreamproject.verkstad.lti.LaunchLine;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * Launches, newest first.
 *
 * @param platforms to choose among; empty for a teacher, who sees only the own one
 * @param older number to go on below, or 0
 */
public record LaunchesPage(
        List<LaunchLine> launches,
        List<KnownPlatform> platforms,
        Filter filter,
        List<Skew> skews,
        boolean newest,
        long older,
        FieldErrors errors) {
    static final int SIZE = 50;

    /** What was asked for, as typed. */
    public record Filter(String platform, String reason, String day) {
        static final Filter NONE = new Filter("", "", "");

        public String query() {
            return "platform=" + platform + "&reason=" + reason + "&day=" + day;
        }
    }

    /** A platform's clock. */
    public record Skew(String platform, ClockSkew clock) {
        /** Seconds with one decimal, the platform's clock minus ours. */
        public double seconds() {
            return Math.round(clock.medianMs() / 100.0) / 10.0;
        }
    }

    public List<Reason> reasons() {
        return List.of(Reason.values());
    }

    static LaunchesPage of(
            List<LaunchLine> found,
            List<KnownPlatform> platforms,
            Filter filter,
            List<Skew> skews,
            boolean newest,
            FieldErrors errors) {
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        var older = found.size() > SIZE ? shown.get(shown.size() - 1).number() : 0;
        return new LaunchesPage(List.copyOf(shown), platforms, filter, skews, newest, older, errors);
    }
}
