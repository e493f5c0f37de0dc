// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.Guest;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The doctor for everybody: a reason explained, without anything about anybody. The refused page links here. */
@Path("/help/launch")
public class DoctorPages {
    @Inject
    private Doctor doctor;

    @Inject
    private Pages pages;

    /** @param reference shown again so that it can be read out; nothing is looked up by it */
    @GET
    @Path("{code}")
    @AllowAll
    public Response explained(
            @PathParam("code") String code,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("ref") @DefaultValue("") String reference) {
        var reason = Arrays.stream(Reason.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(NotVisible::new);
        var language = Language.chosen(lang).orElseGet(() -> pages.view().language());
        var shown = reference.matches("[0-9A-Z]{5}-[0-9A-Z]{5}") ? reference : "";
        return pages.guestPage(
                200, "admin/doctor.jte", Guest.reading(language), new DoctorPage(doctor.of(reason), null, shown));
    }
}
