// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.bitstreamproject.verkstad.shared.domain.Grant.LEADER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.progress.leaders.Workshops;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** What a leader sees: that cases of the own organisation exist and how far they are. No drafts, no reviews, no grades. */
@Path("/leaders")
public class LeaderPages {
    @Inject
    private ViewLeaders leaders;

    @Inject
    private Workshops workshops;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** Both sides of the leader track. @param workshops none when the course has no leader track */
    public record Overview(LeadersPage cases, List<Workshops.Entrance> workshops) {}

    /** The cases of the leader's organisations in this edition. @param unshared how many more there are, not shared so widely */
    public record LeadersPage(List<Line> cases, int unshared) {}

    /** @param title of the newest copy, empty before there is one @param language tag of the title's language */
    public record Line(
            String title,
            String language,
            String organisation,
            @Nullable HandedIn handedIn) {}

    /** The newest copy. */
    public record HandedIn(Instant at, int members) {}

    @GET
    @Allow(grants = LEADER)
    public Response show() {
        var session = current.get();
        return pages.page("progress/leaders.jte", new Overview(leaders.of(session), workshops.entrances(session)));
    }
}
