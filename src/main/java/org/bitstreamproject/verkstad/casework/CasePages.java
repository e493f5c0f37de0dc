// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.page.StartPage;
import org.bitstreamproject.verkstad.course.OrganisationNameRefused;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.jspecify.annotations.Nullable;

/** A member's own case: begin it, write it section by section. */
@Path("/case")
public class CasePages {
    @Inject
    private PrepareCase prepare;

    @Inject
    private StartCase starting;

    @Inject
    private ShowCase showing;

    @Inject
    private SaveField saving;

    @Inject
    private ClassifySteps classing;

    @Inject
    private BeginModel models;

    @Inject
    private CurrentSession current;

    @Inject
    private Pages pages;

    @GET
    @Allow(PARTICIPANT)
    public Response own(
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("add") @DefaultValue("") String adding,
            @QueryParam("removed") @DefaultValue("") String removed) {
        return showing.show(current.get(), new Opened(section, adding, removed), Map.of())
                .map(page -> pages.page("casework/case.jte", page))
                .orElseGet(() -> pages.page("casework/start.jte", prepare.begin(current.get())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(PARTICIPANT)
    public Response start(String body) {
        var typed = typed(FormBody.parse(body));
        var errors = new LinkedHashMap<String, String>();
        var session = current.get();
        try {
            var start = newCase(typed);
            start.faults()
                    .forEach((field, key) -> errors.put(field, pages.view().t(key)));
            if (errors.isEmpty()) {
                Twice.tried(() -> starting.start(session.enrolment(), session.edition(), start));
                return pages.seeOther("/case?section=A");
            }
        } catch (OrganisationNameRefused refused) {
            errors.put("newOrganisation", words(refused));
        } catch (NotVisible noSuchOrganisation) {
            errors.put("organisation", pages.view().t("casework.error.no-organisation"));
        } catch (DomainException refused) {
            errors.put("title", words(refused));
        }
        return pages.page(422, "casework/start.jte", prepare.again(session, typed, new FieldErrors(errors)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{uid}/section/{section}")
    @Allow(PARTICIPANT)
    public Response save(@PathParam("uid") String uid, @PathParam("section") String section, String body) {
        var form = SectionForm.of(FormBody.parse(body), section);
        var session = current.get();
        var outcomes = Twice.tried(
                () -> saving.saveAll(session.enrolment(), uid, form.edits(), form.change(), session.language()));
        var left = outcomes.entrySet().stream()
                .filter(outcome -> !(outcome.getValue() instanceof FieldOutcome.Saved))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
        if (left.isEmpty()) {
            return pages.seeOther(form.there());
        }
        var refused = left.values().stream().anyMatch(FieldOutcome.Refused.class::isInstance);
        return pages.page(
                refused ? 422 : 409,
                "casework/case.jte",
                showing.show(session, form.again(left.keySet()), left).orElseThrow(NotVisible::new));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{uid}/model/{field}")
    @Allow(PARTICIPANT)
    public Response draw(@PathParam("uid") String uid, @PathParam("field") String field) {
        var session = current.get();
        return pages.seeOther(Twice.tried(() -> models.begin(session.enrolment(), session.person(), uid, field)));
    }

    /** Puts the classes chosen for the steps of a model into the model. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{uid}/steps/{field}")
    @Allow(PARTICIPANT)
    public Response steps(@PathParam("uid") String uid, @PathParam("field") String field, String body) {
        var session = current.get();
        var typed = new LinkedHashMap<String, String>();
        FormBody.parse(body).fields().forEach((name, values) -> {
            if (name.startsWith(field + ".")) {
                typed.put(name.substring(field.length() + 1), values.get(0));
            }
        });
        var section = Twice.tried(() -> classing.classify(session.enrolment(), session.person(), uid, field, typed));
        return pages.seeOther("/case?section=" + section + "#" + field);
    }

    private NewCase newCase(StartPage.Typed typed) {
        var chosen =
                typed.organisation().isEmpty() ? null : new OrganisationId(Math.max(1, number(typed.organisation())));
        if (chosen != null && !prepare.isListed(current.get(), chosen)) {
            throw new NotVisible();
        }
        return new NewCase(
                typed.title(),
                typed.newOrganisation().isBlank() ? chosen : null,
                typed.newOrganisation(),
                typed.organisationType(),
                oneOf(Confidentiality.values(), Confidentiality::name, typed.confidentiality()),
                oneOf(Language.values(), Language::code, typed.language()));
    }

    /** What goes into an address of ours: never more than a section's letter. */
    static String letter(String section) {
        if (!section.matches("[A-Z]")) {
            throw new NotVisible();
        }
        return section;
    }

    private static <T> T oneOf(T[] options, Function<T, String> code, String wanted) {
        return Arrays.stream(options)
                .filter(option -> code.apply(option).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("no such option"));
    }

    private static StartPage.Typed typed(FormBody form) {
        return new StartPage.Typed(
                text(form, "title"),
                text(form, "organisation"),
                text(form, "newOrganisation"),
                text(form, "organisationType"),
                text(form, "confidentiality"),
                text(form, "language"));
    }

    private String words(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    private static String text(FormBody form, String name) {
        var text = form.first(name);
        return text == null ? "" : text;
    }

    /** @throws BadRequestException when it is none: no form of ours sends that */
    static long number(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw new BadRequestException("not a number");
        }
        return Long.parseLong(text);
    }
}
