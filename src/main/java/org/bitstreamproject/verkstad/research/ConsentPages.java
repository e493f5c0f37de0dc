// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import static org.bitstreamproject.verkstad.shared.domain.Role.PARTICIPANT;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.CurrentSession;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** A participant's own page about research: what is asked, the answer, its history. Nobody else reaches it. */
@Path("/consent")
public class ConsentPages {
    @Inject
    private DecideConsent consents;

    @Inject
    private CurrentSession current;

    @Inject
    private Texts texts;

    @Inject
    private Pages pages;

    /** @param state yes, no, withdrawn; null before the first answer @param parts of the text, in order */
    public record ConsentPage(
            @Nullable String state,
            @Nullable Instant since,
            List<String> parts,
            List<Line> history,
            FieldErrors errors) {}

    /** One earlier answer. */
    public record Line(String state, Instant at, String version) {}

    @GET
    @Allow(PARTICIPANT)
    public Response show() {
        return pages.page("research/consent.jte", page(FieldErrors.NONE));
    }

    @POST
    @Allow(PARTICIPANT)
    public Response answer(@FormParam("answer") @Nullable String pressed) {
        var answer = known(pressed);
        if (answer == null) {
            var error = pages.view().t("research.consent.error.choose");
            return pages.page(422, "research/consent.jte", page(new FieldErrors(Map.of("answer", error))));
        }
        var session = current.get();
        var text = ConsentText.in(session.language(), texts);
        Twice.done(() -> consents.answer(session.edition(), session.person(), answer, text));
        return pages.seeOther("/consent");
    }

    private ConsentPage page(FieldErrors errors) {
        var session = current.get();
        var history = consents.history(session.edition(), session.person()).stream()
                .map(row -> new Line(lower(row.state()), row.at(), row.textVersion()))
                .toList();
        var last = history.isEmpty() ? null : history.get(0);
        return new ConsentPage(
                last == null ? null : last.state(),
                last == null ? null : last.at(),
                ConsentText.PARTS,
                history,
                errors);
    }

    private static ConsentState.@Nullable Answer known(@Nullable String pressed) {
        for (var answer : ConsentState.Answer.values()) {
            if (lower(answer).equals(pressed)) {
                return answer;
            }
        }
        return null;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
