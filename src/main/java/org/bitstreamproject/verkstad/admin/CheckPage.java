// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.lti.CheckLine;

/** The report of a connection check. @param lines empty before it has run */
public record CheckPage(KnownPlatform platform, Instant at, List<CheckLine> lines) {
    public String badge(CheckLine line) {
        return switch (line.verdict()) {
            case GOOD -> "done";
            case DOUBTFUL -> "warning";
            case BAD -> "error";
            case UNSEEN -> "info";
        };
    }
}
