// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Answers to the operator, in their language and bound to their session. */
@Dependent
public class AdminAnswers {
    private final Operator operator;
    private final Pages pages;
    private final Texts texts;

    @Inject
    public AdminAnswers(Operator operator, Pages pages, Texts texts) {
        this.operator = operator;
        this.pages = pages;
        this.texts = texts;
    }

    Response page(int status, String template, Object model) {
        return pages.guestPage(status, template, operator.guest(), model);
    }

    Response seeOther(String path) {
        return pages.seeOther(path);
    }

    String text(String key, Object... args) {
        return texts.text(operator.guest().language(), key, args);
    }

    /** One faulty field. */
    FieldErrors fault(String field, String messageKey) {
        return new FieldErrors(Map.of(field, text(messageKey)));
    }
}
