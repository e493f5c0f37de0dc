// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** The teachers' first page: everybody in the edition, whichever platform they come from. */
@Path("/teacher")
public class BoardPages {
    @Inject
    private ViewBoard board;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param country SE or NO, anything else shows both @param sort risk (also for anything unknown), name or case */
    @GET
    @Allow({TEACHER, ASSISTANT})
    public Response show(@QueryParam("country") @Nullable String country, @QueryParam("sort") @Nullable String sort) {
        var filter = Arrays.stream(Country.values())
                .filter(known -> known.name().equals(country))
                .findFirst()
                .orElse(null);
        return pages.page("progress/board.jte", board.of(current.get(), filter, BoardPage.knownSort(sort)));
    }
}
