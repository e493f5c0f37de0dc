// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import static org.bitstreamproject.verkstad.shared.domain.Grant.LEADER;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** The workshops of the leader track, for those who lead the organisation. */
@Path("/leaders/{organisation}/{workshop}")
public class WorkshopPages {
    private static final String TEMPLATE = "progress/leaders/workshop.jte";
    private static final String DECISION = "decision";
    private static final String DECIDED_ON = "decidedOn";
    private static final String DECIDED_CASE = "decidedCase";

    @Inject
    private Workshops workshops;

    @Inject
    private RecordDecision decisions;

    @Inject
    private CurrentSession current;

    @Inject
    private Texts texts;

    @Inject
    private Pages pages;

    @GET
    @Allow(grants = LEADER)
    public Response show(
            @PathParam("organisation") String organisation,
            @PathParam("workshop") String workshop,
            @QueryParam("saved") @Nullable String saved) {
        return pages.page(TEMPLATE, workshops.show(current.get(), organisation, workshop, saved != null));
    }

    /** Keeps the texts. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = LEADER)
    public Response keep(
            @PathParam("organisation") String organisation,
            @PathParam("workshop") String workshop,
            MultivaluedMap<String, String> sent) {
        var form = new FormBody(sent);
        var base = form.first("_base");
        var wanted = new Workshops.Sent(
                form.typed(), base != null && base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0);
        var page = Twice.<Optional<WorkshopPage>>tried(
                () -> Optional.ofNullable(workshops.keep(current.get(), organisation, workshop, wanted)));
        return page.map(held -> pages.page(held.theirs().isEmpty() ? 422 : 409, TEMPLATE, held))
                .orElseGet(() -> pages.seeOther("/leaders/" + organisation + "/" + workshop + "?saved=1"));
    }

    /** Records a decision. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(grants = LEADER)
    public Response decide(
            @PathParam("organisation") String organisation,
            @PathParam("workshop") String workshop,
            MultivaluedMap<String, String> sent) {
        var form = new FormBody(sent);
        var text = word(form, DECISION);
        var on = day(word(form, DECIDED_ON));
        var errors = new LinkedHashMap<String, String>();
        if (on.isEmpty()) errors.put(DECIDED_ON, said("noDate"));
        if (text.isEmpty()) errors.put(DECISION, said("noDecision"));
        if (text.codePointCount(0, text.length()) > TextRules.LONGEST)
            errors.put(DECISION, said("tooLong", TextRules.LONGEST));
        var typed = Map.of(DECISION, text, DECIDED_ON, word(form, DECIDED_ON), DECIDED_CASE, word(form, DECIDED_CASE));
        if (!errors.isEmpty()) {
            return again(organisation, workshop, typed, errors);
        }
        var decided = new NewDecision(word(form, DECIDED_CASE), on.get(), text);
        var command = command(form);
        try {
            Twice.done(() -> decisions.decide(current.get(), organisation, workshop, command, decided));
            return pages.seeOther("/leaders/" + organisation + "/" + workshop + "?saved=1#decisions");
        } catch (NationalIdRefused refused) {
            return again(organisation, workshop, typed, Map.of(DECISION, words(refused)));
        } catch (CaseNotShown gone) {
            return again(organisation, workshop, typed, Map.of(DECIDED_CASE, words(gone)));
        }
    }

    private Response again(
            String organisation, String workshop, Map<String, String> typed, Map<String, String> errors) {
        return pages.page(
                422,
                TEMPLATE,
                workshops.refused(current.get(), organisation, workshop, typed, new FieldErrors(errors)));
    }

    private static String command(FormBody form) {
        var command = form.first("_command");
        return command == null || command.isBlank() || command.length() > 80
                ? UUID.randomUUID().toString()
                : command;
    }

    private String words(DomainException refused) {
        return texts.text(
                current.get().language(), refused.messageKey(), refused.args().toArray());
    }

    private String said(String key, Object... arguments) {
        return texts.text(current.get().language(), "progress.leaders." + key, arguments);
    }

    private static String word(FormBody form, String name) {
        var sent = form.first(name);
        return sent == null ? "" : sent.replace("\r\n", "\n").strip();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
