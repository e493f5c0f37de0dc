// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.NeighbourText;
import org.bitstreamproject.verkstad.course.NeighbourWords;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.privacy.NationalIds;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** A participant's reviews: those to write and those received. */
@Path("/")
public class ReviewPages {
    @Inject
    private ListReviews list;

    @Inject
    private ReadReview read;

    @Inject
    private WriteReview write;

    @Inject
    private AnswerReview answer;

    @Inject
    private CoursePackages packages;

    @Inject
    private NeighbourWords words;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /**
     * The page of one review.
     *
     * @param conflicts slot to what was saved elsewhere in the meantime
     * @param unsaved slot to what was typed and can be saved no more
     * @param words the page lists them below
     */
    public record ReviewPage(
            ReviewView review,
            FieldErrors errors,
            Map<String, String> conflicts,
            Map<String, String> unsaved,
            String done,
            Words words) {}

    /** Help for a reader of another language: in the case, and in what its reviewer wrote. */
    public record Words(NeighbourText kase, NeighbourText review) {}

    @GET
    @Path("reviews")
    @Produces(MediaType.TEXT_HTML)
    @Allow(PARTICIPANT)
    public Response mine() {
        return pages.page("review/reviews.jte", list.of(current.get()));
    }

    @GET
    @Path("review/{uid}")
    @Produces(MediaType.TEXT_HTML)
    @Allow({PARTICIPANT, TEACHER, ASSISTANT})
    public Response one(@PathParam("uid") String uid, @QueryParam("done") @Nullable String done) {
        var known = done == null || !List.of("saved", "completed", "answered").contains(done) ? "" : done;
        return page(200, uid, Map.of(), FieldErrors.NONE, Map.of(), known);
    }

    @POST
    @Path("review/{uid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response save(@PathParam("uid") String uid, MultivaluedMap<String, String> form) {
        var edits = edits(form);
        var texts = edits.stream()
                .collect(Collectors.toMap(
                        WriteReview.Edit::slot, WriteReview.Edit::text, (a, b) -> b, LinkedHashMap::new));
        var reviewer = current.get().enrolment();
        try {
            var conflicts = Twice.tried(() -> write.saveAll(uid, reviewer, edits));
            if (!conflicts.isEmpty()) {
                return page(409, uid, texts, FieldErrors.NONE, theirs(conflicts), "");
            }
            if (form.containsKey("complete")) {
                Twice.done(() -> write.complete(uid, reviewer));
                return pages.seeOther("/review/" + uid + "?done=completed");
            }
            return pages.seeOther("/review/" + uid + "?done=saved");
        } catch (NotComplete incomplete) {
            return page(422, uid, texts, errors(incomplete), Map.of(), "");
        } catch (NationalIdRefused refused) {
            return page(422, uid, texts, errors(refused, edits), Map.of(), "");
        } catch (SlotRefused refused) {
            var message = text(refused.messageKey(), refused.args().toArray());
            return page(422, uid, texts, new FieldErrors(Map.of(refused.slot(), message)), Map.of(), "");
        } catch (AlreadyComplete twice) {
            if (form.containsKey("complete")) {
                return pages.seeOther("/review/" + uid + "?done=completed");
            }
            return tooLate(uid, texts, twice);
        } catch (RoundClosed closed) {
            return tooLate(uid, texts, closed);
        }
    }

    @POST
    @Path("review/{uid}/answer/{criterion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response answer(
            @PathParam("uid") String uid,
            @PathParam("criterion") String criterion,
            MultivaluedMap<String, String> form) {
        var mark = mark(form.getFirst("mark"));
        if (mark == null) {
            var field = "mark-" + criterion;
            return page(422, uid, Map.of(), new FieldErrors(Map.of(field, text("review.error.no-mark"))), Map.of(), "");
        }
        var words = form.getFirst("reply");
        var given = new AnswerReview.Answer(criterion, mark, words == null ? "" : words);
        try {
            Twice.done(() -> answer.answer(uid, current.get().enrolment(), given));
        } catch (NationalIdRefused | ReplyStands | SlotRefused refused) {
            var message = text(refused.messageKey(), refused.args().toArray());
            var errors = new FieldErrors(Map.of("reply-" + criterion, message));
            return page(refused.status(), uid, Map.of(), errors, Map.of("reply-" + criterion, given.words()), "");
        }
        return pages.seeOther("/review/" + uid + "?done=answered#" + criterion);
    }

    // a page shown after a refusal stands at the form's address: reloading it, or changing the language, leads back
    @GET
    @Path("review/{uid}/answer/{criterion}")
    @Allow(PARTICIPANT)
    public Response afterAnswer(@PathParam("uid") String uid) {
        return pages.seeOther("/review/" + uid);
    }

    /** What was typed stands beside what is saved: it can be copied, and nothing is lost unseen. */
    private Response tooLate(String uid, Map<String, String> texts, DomainException refused) {
        var review = read.read(current.get(), uid);
        var unsaved = review.unsaved(texts);
        var field = unsaved.isEmpty() ? "the-review" : "unsaved";
        var errors = new FieldErrors(Map.of(field, text(refused.messageKey())));
        return pages.page(
                refused.status(),
                "review/review.jte",
                new ReviewPage(review, errors, Map.of(), unsaved, "", words(review)));
    }

    private Response page(
            int status,
            String uid,
            Map<String, String> texts,
            FieldErrors errors,
            Map<String, String> conflicts,
            String done) {
        var review = read.read(current.get(), uid).typed(texts);
        return pages.page(
                status, "review/review.jte", new ReviewPage(review, errors, conflicts, Map.of(), done, words(review)));
    }

    private Words words(ReviewView review) {
        var reader = current.get();
        var kase = words.written(packages.of(reader.edition()), review.kase().language(), reader.language());
        return new Words(kase, kase.beside(review.words()));
    }

    private static List<WriteReview.Edit> edits(MultivaluedMap<String, String> form) {
        return form.keySet().stream()
                .filter(name -> !name.startsWith("_") && !name.endsWith(".version") && !name.equals("complete"))
                .map(name -> new WriteReview.Edit(
                        name, String.valueOf(form.getFirst(name)), version(form.getFirst(name + ".version"))))
                .toList();
    }

    private static int version(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static @Nullable Mark mark(@Nullable String typed) {
        for (var mark : Mark.values()) {
            if (mark.name().equals(typed)) {
                return mark;
            }
        }
        return null;
    }

    private static Map<String, String> theirs(List<WriteReview.Outcome.Conflict> conflicts) {
        return conflicts.stream()
                .collect(Collectors.toMap(WriteReview.Outcome.Conflict::slot, WriteReview.Outcome.Conflict::theirs));
    }

    private FieldErrors errors(NotComplete incomplete) {
        var messages = new LinkedHashMap<String, String>();
        incomplete
                .missing()
                .forEach(missing -> messages.put(
                        missing.slot(),
                        text(
                                "review.missing." + missing.part().word(),
                                missing.criterion(),
                                ReviewForm.SHORTEST_REASON)));
        return new FieldErrors(messages);
    }

    /** Beside the field the refused text stands in. */
    private FieldErrors errors(NationalIdRefused refused, List<WriteReview.Edit> edits) {
        var message = text(refused.messageKey());
        return new FieldErrors(edits.stream()
                .filter(edit -> NationalIds.in(edit.text()) != NationalIds.Found.NOTHING)
                .collect(Collectors.toMap(WriteReview.Edit::slot, any -> message, (a, b) -> a, LinkedHashMap::new)));
    }

    private String text(String key, Object... args) {
        return pages.view().t(key, args);
    }
}
