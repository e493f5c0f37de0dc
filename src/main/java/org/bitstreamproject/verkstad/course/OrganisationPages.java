// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The organisations of an edition; two spellings made one, after a look at what that means, and made two again. */
@Path("/organisations")
public class OrganisationPages {
    private static final String LIST = "course/organisations.jte";

    @Inject
    private MergeOrganisations merging;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param done merged, separated or empty @param duplicate uid as chosen before a refusal @param lasting likewise */
    public record Page(
            List<EditionOrganisation> organisations,
            List<MergedOrganisation> merged,
            String done,
            String duplicate,
            String lasting,
            FieldErrors errors) {}

    /** What is about to happen. @param leaders people whose rights follow */
    public record Confirm(EditionOrganisation duplicate, EditionOrganisation lasting, long leaders) {}

    @GET
    @Allow(Role.TEACHER)
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        var known = List.of("merged", "separated").contains(done) ? done : "";
        return pages.page(LIST, list(known, "", "", FieldErrors.NONE));
    }

    @GET
    @Path("merge")
    @Allow(Role.TEACHER)
    public Response confirm(
            @QueryParam("duplicate") @DefaultValue("") String duplicate,
            @QueryParam("lasting") @DefaultValue("") String lasting) {
        var missing = new LinkedHashMap<String, String>();
        Map.of("duplicate", duplicate, "lasting", lasting).forEach((name, uid) -> {
            if (uid.isEmpty()) {
                missing.put(name, pages.view().t("course.organisations.choose"));
            }
        });
        if (!missing.isEmpty()) {
            return again(duplicate, lasting, missing);
        }
        try {
            var preview = merging.preview(current.get().edition(), duplicate, lasting);
            return pages.page(
                    "course/merge.jte", new Confirm(preview.duplicate(), preview.lasting(), preview.leaders()));
        } catch (MergedIntoItself same) {
            return again(duplicate, lasting, Map.of("lasting", pages.view().t(same.messageKey())));
        }
    }

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.TEACHER)
    public Response merge(
            @FormParam("duplicate") @DefaultValue("") String duplicate,
            @FormParam("lasting") @DefaultValue("") String lasting) {
        var session = current.get();
        try {
            Twice.done(() -> merging.merge(session.edition(), duplicate, lasting, session.actor()));
            return pages.seeOther("/organisations?done=merged");
        } catch (MergedIntoItself same) {
            return again(duplicate, lasting, Map.of("lasting", pages.view().t(same.messageKey())));
        }
    }

    @POST
    @Path("separate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.TEACHER)
    public Response separate(@FormParam("duplicate") @DefaultValue("") String duplicate) {
        var session = current.get();
        Twice.done(() -> merging.separate(session.edition(), duplicate, session.actor()));
        return pages.seeOther("/organisations?done=separated");
    }

    private Response again(String duplicate, String lasting, Map<String, String> messages) {
        return pages.page(422, LIST, list("", duplicate, lasting, new FieldErrors(messages)));
    }

    private Page list(String done, String duplicate, String lasting, FieldErrors errors) {
        var edition = current.get().edition();
        return new Page(merging.inEdition(edition), merging.mergedIn(edition), done, duplicate, lasting, errors);
    }
}
