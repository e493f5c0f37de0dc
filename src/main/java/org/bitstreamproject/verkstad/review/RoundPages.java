// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.bitstreamproject.verkstad.shared.domain.Role.ASSISTANT;
import static org.bitstreamproject.verkstad.shared.domain.Role.TEACHER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Rounds of the edition: the teacher looks at the allocation, opens, follows, closes. */
@Path("rounds")
public class RoundPages {
    @Inject
    private ShowRounds show;

    @Inject
    private OpenRound open;

    @Inject
    private GiveCase give;

    @Inject
    private CloseRound close;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    /** The allocation as it would be. @param changed true when it is another than the one that was confirmed */
    public record PlanPage(RoundViews.Plan plan, FieldErrors errors, boolean changed) {}

    /** A case to give by hand. */
    public record GivePage(RoundViews.Giving giving, FieldErrors errors) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Allow({TEACHER, ASSISTANT})
    public Response all() {
        return pages.page("review/rounds.jte", show.all(current.get()));
    }

    @GET
    @Path("{key}")
    @Produces(MediaType.TEXT_HTML)
    @Allow({TEACHER, ASSISTANT})
    public Response one(
            @PathParam("key") String key,
            @QueryParam("seed") @DefaultValue("") String seed,
            @QueryParam("late") Set<String> late) {
        return show.opened(current.get(), key)
                .map(opened -> pages.page("review/round.jte", opened))
                .orElseGet(() -> plan(200, key, number(seed), late, FieldErrors.NONE, false));
    }

    @POST
    @Path("{key}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response open(
            @PathParam("key") String key,
            @FormParam("seed") @DefaultValue("") String seed,
            @FormParam("plan") @DefaultValue("") String fingerprint,
            @FormParam("approve") @DefaultValue("") String approve,
            @FormParam("late") Set<String> late) {
        var who = current.get();
        var order = new OpenRound.Order(
                who.edition(), key, number(seed), fingerprint, approve.equals("true"), who.person(), late);
        try {
            Twice.done(() -> open.open(order));
        } catch (RoundAlreadyOpen somebodyWasFaster) {
            return pages.seeOther("/rounds/" + key);
        } catch (PlanChanged changed) {
            return plan(409, key, number(seed), late, FieldErrors.NONE, true);
        } catch (ApprovalMissing | NothingToReview refused) {
            return plan(422, key, number(seed), late, error("approve", refused), false);
        }
        return pages.seeOther("/rounds/" + key);
    }

    @POST
    @Path("{key}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response close(@PathParam("key") String key) {
        try {
            Twice.done(() ->
                    close.close(current.get().edition(), key, current.get().person()));
        } catch (RoundClosed twice) {
            return pages.seeOther("/rounds/" + key);
        }
        return pages.seeOther("/rounds/" + key);
    }

    @GET
    @Path("{key}/case/{uid}")
    @Produces(MediaType.TEXT_HTML)
    @Allow(TEACHER)
    public Response give(@PathParam("key") String key, @PathParam("uid") String uid) {
        return giving(200, key, uid, Set.of(), Set.of(), FieldErrors.NONE);
    }

    @POST
    @Path("{key}/case/{uid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(TEACHER)
    public Response give(
            @PathParam("key") String key,
            @PathParam("uid") String uid,
            @FormParam("person") Set<String> people,
            @FormParam("shown") @DefaultValue("") String shown,
            @FormParam("shownPerson") Set<String> shownPeople,
            @FormParam("approve") @DefaultValue("") String approve) {
        var who = current.get();
        var chosen = enrolments(people);
        var approved = approve.equals("true") ? shown : "";
        var order = new GiveCase.Order(who.edition(), key, uid, chosen, approved, who.person());
        try {
            Twice.done(() -> give.give(order));
        } catch (RoundClosed over) {
            return pages.seeOther("/rounds/" + key);
        } catch (ApprovalMissing missing) {
            return giving(422, key, uid, chosen, Set.of(), error("approve", missing));
        } catch (ApprovalStale stale) {
            var before = enrolments(shownPeople);
            var said = before.equals(chosen) ? "review.give.changed" : stale.messageKey();
            var errors = new FieldErrors(Map.of("approve", pages.view().t(said)));
            return giving(409, key, uid, chosen, before, errors);
        } catch (NobodyChosen refused) {
            return giving(422, key, uid, chosen, Set.of(), error("person", refused));
        }
        return pages.seeOther("/rounds/" + key);
    }

    private Response giving(
            int status,
            String key,
            String uid,
            Set<EnrolmentId> chosen,
            Set<EnrolmentId> approved,
            FieldErrors errors) {
        return pages.page(
                status,
                "review/give.jte",
                new GivePage(show.giving(current.get(), key, uid, chosen, approved), errors));
    }

    private static Set<EnrolmentId> enrolments(Set<String> ids) {
        return ids.stream()
                .map(RoundPages::number)
                .filter(id -> id > 0)
                .map(EnrolmentId::new)
                .collect(Collectors.toSet());
    }

    private FieldErrors error(String field, DomainException refused) {
        return new FieldErrors(Map.of(field, pages.view().t(refused.messageKey())));
    }

    // a plan shown after a refusal stands at the form's address: reloading it, or changing the language, leads back
    @GET
    @Path("{key}/open")
    @Allow({TEACHER, ASSISTANT})
    public Response afterOpen(@PathParam("key") String key) {
        return pages.seeOther("/rounds/" + key);
    }

    private Response plan(int status, String key, long seed, Set<String> late, FieldErrors errors, boolean changed) {
        return pages.page(
                status, "review/plan.jte", new PlanPage(show.plan(current.get(), key, seed, late), errors, changed));
    }

    private static long number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    }
}
