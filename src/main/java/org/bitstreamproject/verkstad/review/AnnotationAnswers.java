// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** One annotation for those whose model it is: to read, to mark, to answer. */
@Path("/annotation/{uid}")
public class AnnotationAnswers {
    @Inject
    private TakeAnnotation take;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** @param typed an answer that was refused */
    public record AnswerPage(TakeAnnotation.Seen seen, FieldErrors errors, String typed) {
        public int longest() {
            return AnnotationRefused.LONGEST;
        }
    }

    @GET
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response show(@PathParam("uid") String uid) {
        return page(200, uid, FieldErrors.NONE, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response mark(@PathParam("uid") String uid, MultivaluedMap<String, String> form) {
        var words = Objects.requireNonNullElse(form.getFirst("reply"), "");
        var taken = new TakeAnnotation.Taken(mark(form.getFirst("mark")), words);
        try {
            Twice.done(() -> take.take(current.get(), uid, taken));
        } catch (ReplyStands | AnnotationRefused | NationalIdRefused refused) {
            var said = pages.view()
                    .t(
                            ((DomainException) refused).messageKey(),
                            ((DomainException) refused).args().toArray());
            return page(((DomainException) refused).status(), uid, new FieldErrors(Map.of("reply", said)), words);
        }
        var seen = take.see(current.get(), uid);
        var done = taken.mark() == ModelNote.Mark.READ ? "note-read" : "note-answered";
        return pages.seeOther(
                seen.model().isEmpty() ? "/annotation/" + uid : seen.model() + "?done=" + done + "#note-" + uid);
    }

    static ModelNote.Mark mark(@Nullable String typed) {
        return Arrays.stream(ModelNote.Mark.values())
                .filter(mark -> mark.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("no such mark"));
    }

    private Response page(int status, String uid, FieldErrors errors, String typed) {
        return pages.page(status, "review/annotation.jte", new AnswerPage(take.see(current.get(), uid), errors, typed));
    }
}
