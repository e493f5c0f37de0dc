// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.page.ReadingPage;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.NeighbourWords;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.FaultLog;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Hands a case in, shows the receipt, and shows cases to those who may read them. */
@Path("/case")
public class SubmissionPages {
    @Inject
    private PrepareSubmission prepare;

    @Inject
    private SubmitCase submitting;

    @Inject
    private ReadCase reading;

    @Inject
    private CoursePackages packages;

    @Inject
    private NeighbourWords words;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Path("{uid}")
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response read(@PathParam("uid") String uid) {
        var session = current.get();
        var view = reading.read(session, uid).orElseThrow(NotVisible::new);
        var help = words.written(packages.of(session.edition()), view.lang(), session.language());
        return pages.page("casework/read.jte", new ReadingPage(view, help));
    }

    @GET
    @Path("{uid}/submit")
    @Allow(PARTICIPANT)
    public Response prepare(@PathParam("uid") String uid, @QueryParam("milestone") @DefaultValue("") String milestone) {
        return pages.page("casework/submit.jte", prepare.prepare(current.get(), uid, milestone, Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{uid}/submit")
    @Allow(PARTICIPANT)
    public Response submit(@PathParam("uid") String uid, String body) {
        var form = FormBody.parse(body);
        var session = current.get();
        var milestone = String.valueOf(form.first("milestone"));
        var command = form.first("_command");
        if (command == null || command.isBlank() || command.length() > 80) {
            throw new BadRequestException("a form without its command id");
        }
        var wish = new HandIn(
                command, session.person(), session.enrolment(), uid, milestone, form.first("confirmed") != null);
        try {
            var receipt = Twice.tried(() -> submitting.submit(wish));
            return pages.seeOther("/case/" + uid + "/receipt/" + receipt.number());
        } catch (NotReady missing) {
            return again(uid, milestone, Map.of("missing", words(missing)));
        } catch (NotWithoutModel unreadable) {
            FaultLog.tell(unreadable);
            return again(unreadable.status(), uid, milestone, Map.of("missing", words(unreadable)));
        } catch (NotConfirmed unconfirmed) {
            return again(uid, milestone, Map.of("confirmed", words(unconfirmed)));
        } catch (NationalIdRefused | CaseClosed refused) {
            return again(uid, milestone, Map.of("missing", words((DomainException) refused)));
        }
    }

    @GET
    @Path("{uid}/receipt/{number}")
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response receipt(@PathParam("uid") String uid, @PathParam("number") int number) {
        return pages.page("casework/receipt.jte", prepare.receipt(current.get(), uid, number));
    }

    /** The frozen text to keep: its SHA-256 is the one on the receipt. */
    @GET
    @Path("{uid}/receipt/{number}/file")
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response file(@PathParam("uid") String uid, @PathParam("number") int number) {
        var frozen = prepare.frozen(current.get(), uid, number);
        var name = "case-" + uid.substring(0, 8) + "-" + frozen.receipt().milestone() + "-" + number + ".json";
        return Response.ok(frozen.canonical())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Response again(String uid, String milestone, Map<String, String> errors) {
        return again(422, uid, milestone, errors);
    }

    private Response again(int status, String uid, String milestone, Map<String, String> errors) {
        return pages.page(status, "casework/submit.jte", prepare.prepare(current.get(), uid, milestone, errors));
    }

    private String words(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }
}
