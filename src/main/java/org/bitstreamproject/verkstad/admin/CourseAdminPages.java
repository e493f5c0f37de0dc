// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bitstreamproject.verkstad.course.CourseLibrary;
import org.bitstreamproject.verkstad.course.UploadedCourse;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.AllowAll;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.MultipartBody;

/** Versions of courses: an operator sends one as an archive, sees what is wrong with it, and chooses what new editions get. */
@Path("/admin/courses")
@BehindKey
public class CourseAdminPages {
    @Inject
    private CourseLibrary library;

    @Inject
    private AdminAnswers answers;

    @GET
    @AllowAll
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        return page(200, List.of(), FieldErrors.NONE, Done.known(done));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @AllowAll
    public Response add(@HeaderParam("Content-Type") String type, byte[] body) {
        var zip = MultipartBody.parse(type, body).bytes("package").orElse(new byte[0]);
        if (zip.length == 0) {
            return page(422, List.of(), answers.fault("package", "admin.versions.noFile"), "");
        }
        var result = Twice.tried(() -> library.add(zip, AdminSessions.ACTOR));
        return result.stands()
                ? answers.seeOther("/admin/courses?done=" + (result.added() ? "stored" : "known"))
                : page(422, result.faults(), answers.fault("package", "admin.versions.broken"), "");
    }

    @POST
    @Path("{id}/choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAll
    public Response choose(@PathParam("id") long id) {
        Twice.done(() -> library.choose(id, AdminSessions.ACTOR));
        return answers.seeOther("/admin/courses?done=chosen");
    }

    private Response page(int status, List<UploadedCourse.Line> faults, FieldErrors errors, String done) {
        return answers.page(status, "admin/courses.jte", new CoursesPage(library.all(), faults, errors, done));
    }
}
