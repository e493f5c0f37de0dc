// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.Guest;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where a valid launch arrives that names no LMS course: nothing failed, and there is nothing to open. Knows nobody. */
@Path("/lti/outside")
public class OutsidePages {
    @Inject
    private Pages pages;

    /** @param locale as the platform sent it */
    static String path(@Nullable String locale) {
        return "/lti/outside?lang=" + Language.fromLaunch(locale).code();
    }

    @GET
    @AllowAll
    public Response ask(@QueryParam("lang") @DefaultValue("") String lang) {
        Language language = Language.chosen(lang).orElseGet(() -> pages.view().language());
        return pages.guestPage(200, "lti/outside.jte", Guest.reading(language), new OutsidePage());
    }
}
