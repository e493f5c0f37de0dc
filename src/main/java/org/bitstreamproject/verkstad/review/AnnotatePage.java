// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.shared.domain.DomainException;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** The form for annotations as it travels, the same in a review and at an examiner's desk. */
public final class AnnotatePage {
    private static final String PAGE = "review/annotate.jte";
    private static final List<String> DONE = List.of("said", "withdrawn");
    private static final int LONGEST_COMMAND = 80;

    private final Pages pages;
    private final String way;
    private final Function<ShowAnnotations.Asked, AnnotateView> view;
    private final UnaryOperator<String> copies;

    /**
     * @param way its address
     * @param view the page for what is asked
     * @param copies uid of the copy that an annotation, by uid, is about; empty where there is but one
     */
    public AnnotatePage(
            Pages pages, String way, Function<ShowAnnotations.Asked, AnnotateView> view, UnaryOperator<String> copies) {
        this.pages = pages;
        this.way = way;
        this.view = view;
        this.copies = copies;
    }

    public Response show(AnnotateQuery query) {
        return page(200, query.asked(), FieldErrors.NONE, DONE.contains(query.done()) ? query.done() : "");
    }

    /** @param write one transaction; answers the annotation's uid */
    public Response write(String field, MultivaluedMap<String, String> form, Function<Annotate.Typed, String> write) {
        var typed = new Annotate.Typed(
                field, text(form, "at"), text(form, "kind"), text(form, "text"), text(form, "correct"), command(form));
        try {
            var uid = Twice.tried(() -> write.apply(typed));
            return pages.seeOther(beside(uid, "said") + "#note-" + uid);
        } catch (AnnotationRefused | AnnotationGone | AlreadyComplete | RoundClosed | NationalIdRefused refused) {
            return again(typed, text(form, "copy"), (DomainException) refused);
        }
    }

    /** @param withdraw one transaction */
    public Response withdraw(MultivaluedMap<String, String> form, Consumer<String> withdraw) {
        var uid = text(form, "withdraw");
        try {
            Twice.done(() -> withdraw.accept(uid));
            return pages.seeOther(beside(uid, "withdrawn") + "#said");
        } catch (AnnotationGone | AlreadyComplete | RoundClosed refused) {
            var errors = new FieldErrors(Map.of("said", said((DomainException) refused)));
            var asked = new ShowAnnotations.Asked(null, "", copies.apply(uid), null, null);
            return page(((DomainException) refused).status(), asked, errors, "");
        }
    }

    /** The page goes on beside the copy it was about, and so does what is said next. */
    private String beside(String uid, String done) {
        var copy = copies.apply(uid);
        return way + "?done=" + done + (copy.isEmpty() ? "" : "&copy=" + copy);
    }

    /** What was typed stands in the form again, beside the same copy; what can no longer be corrected becomes new. */
    private Response again(Annotate.Typed typed, String copy, DomainException refused) {
        var correct = refused instanceof AnnotationGone ? "" : typed.replaces();
        var asked = new ShowAnnotations.Asked(typed.element(), correct, copy, typed.kind(), typed.text());
        return page(refused.status(), asked, new FieldErrors(Map.of("text", said(refused))), "");
    }

    private Response page(int status, ShowAnnotations.Asked asked, FieldErrors errors, String done) {
        return pages.page(status, PAGE, view.apply(asked).told(errors, done));
    }

    private String said(DomainException refused) {
        return pages.view().t(refused.messageKey(), refused.args().toArray());
    }

    private static String command(MultivaluedMap<String, String> form) {
        var command = text(form, "_command");
        if (command.isBlank() || command.length() > LONGEST_COMMAND) {
            throw new BadRequestException("a form without its command id");
        }
        return command;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
