// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.AcceptCohort;
import org.bitstreamproject.verkstad.course.EditionDesk;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.course.JoinCodes;
import org.bitstreamproject.verkstad.course.WaitingCohorts;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** Editions: who may join by which code, which LMS courses belong to them, and who has which right. */
@Path("/admin/editions")
@BehindKey
public class EditionAdminPages {
    private static final String ONE = "admin/edition.jte";

    @Inject
    private Editions editions;

    @Inject
    private EditionDesk desk;

    @Inject
    private EditionChanges changes;

    @Inject
    private EditionViews views;

    @Inject
    private JoinCodes codes;

    @Inject
    private WaitingCohorts waiting;

    @Inject
    private AcceptCohort accept;

    @Inject
    private AdminAnswers answers;

    @GET
    @AllowAll
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        var page = new EditionsPage(desk.editions(), waiting.all(), Done.known(done));
        return answers.page(200, "admin/editions.jte", page);
    }

    @GET
    @Path("{key}")
    @AllowAll
    public Response one(@PathParam("key") String key, @QueryParam("done") @DefaultValue("") String done) {
        return page(200, key, Done.known(done), new Typed(new MultivaluedHashMap<>()), FieldErrors.NONE);
    }

    @POST
    @Path("{key}/join-code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response renew(@PathParam("key") String key) {
        codes.renew(edition(key), AdminSessions.ACTOR);
        return to(key, "renewed");
    }

    @POST
    @Path("{key}/join-code/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response revoke(@PathParam("key") String key) {
        codes.revoke(edition(key), AdminSessions.ACTOR);
        return to(key, "revoked");
    }

    @POST
    @Path("{key}/waiting/{uid}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response accept(@PathParam("key") String key, @PathParam("uid") String uid) {
        accept.accept(edition(key), uid, AdminSessions.ACTOR);
        return to(key, "accepted");
    }

    @POST
    @Path("{key}/waiting/{uid}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response decline(@PathParam("key") String key, @PathParam("uid") String uid) {
        accept.decline(edition(key), uid, AdminSessions.ACTOR);
        return to(key, "declined");
    }

    @POST
    @Path("{key}/courses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response bind(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        return changed(key, "bound", new Typed(sent), "lmsId", typed -> changes.bind(key, typed));
    }

    /** Asks first: people of the course are refused until it is connected again. */
    @GET
    @Path("{key}/courses/{id}/disconnect")
    @AllowAll
    public Response askToUnbind(@PathParam("key") String key, @PathParam("id") long id) {
        var course = views.course(edition(key), id);
        return answers.page(200, "admin/disconnect.jte", course);
    }

    @POST
    @Path("{key}/courses/{id}/disconnect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response unbind(@PathParam("key") String key, @PathParam("id") long id) {
        changes.unbind(views.course(edition(key), id).id());
        return to(key, "unbound");
    }

    @POST
    @Path("{key}/grants")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response grant(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        return changed(key, "granted", new Typed(sent), "user", typed -> changes.grant(edition(key), typed));
    }

    @POST
    @Path("{key}/grants/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response revokeGrant(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        changes.revoke(edition(key), new Typed(sent));
        return to(key, "ungranted");
    }

    private interface Change {
        void make(Typed typed);
    }

    /** A broken rule is told beside the field it is about. */
    private Response changed(String key, String done, Typed typed, String field, Change change) {
        try {
            change.make(typed);
            return to(key, done);
        } catch (FieldFault fault) {
            return page(422, key, "", typed, answers.fault(fault.field(), fault.messageKey()));
        } catch (DomainException broken) {
            if (broken.status() != 422) {
                throw broken;
            }
            return page(422, key, "", typed, answers.fault(field, broken.messageKey()));
        }
    }

    private EditionId edition(String key) {
        return editions.keyed(key).orElseThrow(NotVisible::new);
    }

    private Response to(String key, String done) {
        return answers.seeOther("/admin/editions/" + key + "?done=" + done);
    }

    private Response page(int status, String key, String done, Typed typed, FieldErrors errors) {
        return answers.page(status, ONE, views.of(edition(key), key, done, typed, errors));
    }
}
